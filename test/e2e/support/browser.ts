import { type Browser, chromium } from 'playwright-core';
import { requireChromium } from '../../../scripts/browser.mjs';

/** Starts the Chromium of this machine without a window, with everything off that talks to the network. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await requireChromium(),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // A page that asks for another host fails at once, the same with and without a network.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost',
    ],
  });
}
