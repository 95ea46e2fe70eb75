/** `npm start`: from a fresh clone to the site in the browser. Arguments go to the server (`-- --port 8080`). */
import { chooseNode, install, main, run, Stop } from './bootstrap.mjs';

await main(async () => {
  await install();
  const node = chooseNode();
  if ((await run(node, ['scripts/build.ts'])) !== 0) {
    throw new Stop('The site was not built; the reason is above.');
  }
  return run(node, ['scripts/serve.ts', ...process.argv.slice(2)]);
});
