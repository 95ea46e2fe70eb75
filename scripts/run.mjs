/**
 * `node scripts/run.mjs NAME …` runs scripts/NAME.ts as a process of its own. Plain JavaScript, so that it can say
 * what is missing before anything is installed.
 */
import { existsSync } from 'node:fs';
import { chooseNode } from './bootstrap.mjs';

if (!existsSync(new URL('../node_modules/yaml', import.meta.url))) {
  console.error(
    'Här är inget installerat än. Kör npm install (eller npm start) i den här mappen och försök igen.',
  );
  process.exit(2);
}
if (chooseNode() !== process.execPath && !process.features.typescript) {
  console.error(
    `Node ${process.versions.node} är för gammal. Kör kommandot genom npm run, som väljer rätt Node.`,
  );
  process.exit(2);
}
const [name = '', ...args] = process.argv.slice(2);
// A reader that has seen enough (`| head`) closes the pipe; that is no fault of the command.
process.stdout.on('error', (error) => {
  if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EPIPE') process.exit(0);
  throw error;
});
const [{ runCommand }, { command }] = await Promise.all([
  import('./command.ts'),
  import(new URL(`./${name}.ts`, import.meta.url).href),
]);
const { stdin: input, stdout: out, stderr: err } = process;
process.exitCode = await runCommand(command, args, { input, out, err });
