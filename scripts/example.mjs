/**
 * `npm run example [-- NAME]`: builds and serves an invented rulebook. `skargard` shows every kind of change,
 * `norrby` chapters and paragraphs, `rowing-club` a rulebook in English. The day lies in the made-up future of the
 * newest edition, so that the site speaks of it as of one in force.
 */
import { chooseNode, install, main, run, Stop } from './bootstrap.mjs';

const OUT = 'dist-example';
/** @type {Record<string, string>} */
const DAYS = { skargard: '2029-03-01', norrby: '2033-03-01', 'rowing-club': '2043-05-01' };

await main(async () => {
  const [first = '', ...others] = process.argv.slice(2);
  const name = first === '' || first.startsWith('-') ? 'skargard' : first;
  const options = name === first ? others : process.argv.slice(2);
  if (!Object.hasOwn(DAYS, name)) {
    throw new Stop(`There is no example "${name}"; choose one of ${Object.keys(DAYS).join(', ')}.`);
  }
  await install();
  const node = chooseNode();
  const build = [
    'scripts/build.ts',
    '--content',
    `examples/${name}`,
    '--out',
    OUT,
    '--today',
    String(DAYS[name]),
  ];
  if ((await run(node, build)) !== 0) {
    throw new Stop('The example was not built; the reason is above.');
  }
  if (options.includes('--build-only')) return 0;
  return run(node, ['scripts/serve.ts', OUT, ...options]);
});
