/**
 * `npm run lock`: writes package-lock.json anew after a change of dependencies, complete for every platform.
 *
 * When a registry at hand lacks the newest build of a dependency for some other platform, npm leaves it out of
 * the lock file without a word; `npm ci` then refuses the lock file everywhere. What is left out is known
 * (the dependency names each build and its version), so it is put back: without a checksum, which only
 * the registry could tell.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { main, npm, projectFolder, Stop } from './bootstrap.mjs';

/**
 * @typedef {{ version?: string, optional?: boolean, os?: string[], cpu?: string[], libc?: string[],
 *   optionalDependencies?: Record<string, string> }} Entry
 * @typedef {Record<string, Entry>} Packages the part of a lock file under that name, by place in node_modules
 */

const SYSTEMS = new Map(
  ['android', 'darwin', 'freebsd', 'linux', 'win32'].map((name) => [name, name]),
).set('windows', 'win32');
const PROCESSORS = new Set(['arm', 'arm64', 'ia32', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64']);
const C_LIBRARIES = new Map(Object.entries({ gnu: 'glibc', musl: 'musl' }));

/**
 * The optional dependencies that are named in a lock file but have no entry of their own, as entries.
 * @param {Packages} packages
 * @returns {Packages}
 */
export function missingEntries(packages) {
  /** @type {Packages} */
  const missing = {};
  for (const [place, { optionalDependencies = {} }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const isExact = /^\d[\w.+-]*$/.test(version);
      const isThere = foldersAbove(place).some((folder) => packages[inFolder(folder, name)]);
      if (!isExact || isThere) continue;
      missing[inFolder('', name)] = { version, optional: true, ...platformOf(name) };
    }
  }
  return missing;
}

/**
 * What a package's name says about the platform that it is built for.
 * @param {string} name
 */
function platformOf(name) {
  const words = name.split(/[/-]/);
  /** @param {(string | undefined)[]} values */
  const first = (values) => values.filter((value) => value !== undefined).slice(0, 1);
  const fields = {
    os: first(words.map((word) => SYSTEMS.get(word))),
    cpu: first(words.map((word) => (PROCESSORS.has(word) ? word : undefined))),
    libc: first(words.map((word) => C_LIBRARIES.get(word))),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, values]) => values.length > 0));
}

/**
 * The places where Node would look for the dependencies of a package, nearest first; '' is the project.
 * @param {string} place
 */
function foldersAbove(place) {
  const parts = place.split('/node_modules/');
  return [
    ...parts.map((_, index) => parts.slice(0, parts.length - index).join('/node_modules/')),
    '',
  ];
}

/**
 * @param {string} folder
 * @param {string} name
 */
function inFolder(folder, name) {
  return `${folder ? `${folder}/` : ''}node_modules/${name}`;
}

async function writeLock() {
  const code = await npm(['install', '--package-lock-only', '--ignore-scripts']);
  if (code !== 0) throw new Stop('npm could not write the lock file; its message is above.');
  const file = path.join(projectFolder, 'package-lock.json');
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const added = missingEntries(lock.packages);
  const entries = Object.entries({ ...lock.packages, ...added });
  lock.packages = Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`package-lock.json is written; ${Object.keys(added).length} entries were put back.`);
  return 0;
}

// The tests import what is above without running npm.
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(writeLock);
