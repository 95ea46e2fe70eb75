/** After `npm install` or `npm ci` by hand: npm scripts run with the pinned Node, whichever npm it was. */
import { linkPinnedNode } from './bootstrap.mjs';

linkPinnedNode();
