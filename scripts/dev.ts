import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { today } from './today.ts';

/**
 * `npm run dev [-- --port 4321 --host ADDRESS --content FOLDER --today DATE]`: live editing, drafts among it. A word
 * that is saved stands on the page when it is loaded again. Ends with Ctrl-C, or when whoever started it ends it.
 */
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4321' },
    host: { type: 'string' },
    content: { type: 'string', default: 'content' },
    today: { type: 'string', default: today() },
  },
});
const folder = resolve(values.content);
if (!existsSync(folder)) {
  console.error(`dev: there is no folder ${values.content}.`);
  process.exit(2);
}
if (!/^\d{1,5}$/u.test(values.port)) {
  console.error(`dev: --port is "${values.port}"; write a number such as 4321.`);
  process.exit(2);
}
// What an editor works on is nobody else's business.
process.env.ASTRO_TELEMETRY_DISABLED = '1';
// Imported here and not above: Astro reads the environment when it is loaded. Its command line is passed by, since it
// may leave a server running in the background.
const [{ dev }, { liveEditing }] = await Promise.all([
  import('astro'),
  import('../src/io/live-editing.ts'),
]);
const server = await dev({
  root: resolve(import.meta.dirname, '..'),
  server: { port: Number(values.port), ...(values.host ? { host: values.host } : {}) },
  integrations: [liveEditing({ folder, today: values.today })],
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    void server.stop().finally(() => process.exit(0));
  });
}
