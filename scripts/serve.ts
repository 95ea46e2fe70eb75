/** Serves the built site: node scripts/serve.ts [FOLDER] [--port 4321] [--base /] */
import { parseArgs } from 'node:util';
import { startServer } from '../src/io/static-server.ts';

const USAGE = 'Usage: npm run serve -- [FOLDER] [--port 4321] [--base /]';

/** Reads the arguments, or undefined when they make no sense. */
function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        port: { type: 'string', default: '4321' },
        base: { type: 'string', default: '/' },
      },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65535 || positionals.length > 1) return;
    return { folder: positionals[0] ?? 'dist', port, base: values.base };
  } catch {
    return;
  }
}

async function main(): Promise<void> {
  const options = readArguments();
  if (!options) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  const { folder, ...where } = options;
  const server = await startServer(folder, where);
  console.log(`The site is on ${server.url.replace(/\/$/, '')} (stop with Ctrl+C)`);
  const stop = () => server.close().then(() => process.exit(0));
  process.once('SIGINT', stop).once('SIGTERM', stop);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
