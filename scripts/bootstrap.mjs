/**
 * What `npm start` and `npm test` need before anything is installed.
 * Plain JavaScript without dependencies, because it runs on whatever Node the machine has (20 or later).
 */
import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const projectFolder = fileURLToPath(new URL('..', import.meta.url));

/** The oldest Node that runs every dependency, and TypeScript files without a flag. */
const OLDEST_NODE = '22.19.0';

/** The packages that bring the pinned Node, by platform (see optionalDependencies). */
const PINNED_NODE_PACKAGES = [
  `node-${process.platform.replace('win32', 'win')}-${process.arch}`,
  `node-bin-${process.platform}-${process.arch}`,
];

const NODE_PROGRAM = process.platform === 'win32' ? 'node.exe' : 'node';

/** Something the person at the keyboard has to mend: shown as its message alone, without a stack. */
export class Stop extends Error {}

/**
 * Is there no finished install of exactly this lock file for this platform?
 * The stamp lies inside node_modules, so an install that was cut short or removed leaves none.
 */
export function needsInstall(folder = projectFolder) {
  const stamp = stampFile(folder);
  return !existsSync(stamp) || readFileSync(stamp, 'utf8') !== stampContent(folder);
}

/** Writes down that the lock file as it is now has been installed. */
export function markInstalled(folder = projectFolder) {
  writeFileSync(stampFile(folder), stampContent(folder));
}

/** Installs the dependencies, unless that is done. */
export async function install(folder = projectFolder) {
  if (!needsInstall(folder)) return;
  console.error('Installing dependencies (only the first time and when they change) …');
  // No dependency needs its install script. The old Node warns about engines that the pinned Node meets.
  const options = ['--ignore-scripts', '--include=dev', '--include=optional', '--loglevel=error'];
  const code = await npm(['ci', ...options], { folder });
  if (code !== 0) throw new Stop('npm ci failed; its message is above.');
  linkPinnedNode(folder);
  markInstalled(folder);
}

/**
 * Puts the pinned Node where npm scripts find it first. npm does so itself, but npm 10 takes the link away
 * again when it drops the packages for other platforms, which would have had the same name there.
 */
export function linkPinnedNode(folder = projectFolder) {
  const pinned = pinnedNode(folder);
  const link = linkToNode(folder);
  if (!pinned || existsSync(link)) return;
  mkdirSync(path.dirname(link), { recursive: true });
  // Windows lets everybody make hard links, but not symbolic ones.
  if (process.platform === 'win32') linkSync(pinned, link);
  else symlinkSync(path.relative(path.dirname(link), pinned), link);
}

/**
 * The Node for every step after the install: the pinned one, or the one at hand if it is new enough.
 * Stops with one line when there is neither.
 */
export function chooseNode(folder = projectFolder, version = process.versions.node) {
  const pinned = pinnedNode(folder);
  if (pinned && spawnSync(pinned, ['--version']).status === 0) return pinned;
  if (isOlder(version, OLDEST_NODE)) {
    throw new Stop(
      `There is no pinned Node for ${process.platform}-${process.arch}, and Node ${version} is too old: ` +
        `install Node 24 (${OLDEST_NODE} at least) from https://nodejs.org and try again.`,
    );
  }
  // A pinned Node that is there but cannot run (Alpine Linux) would still come first in npm's PATH.
  if (pinned) rmSync(linkToNode(folder), { force: true });
  return process.execPath;
}

/** Where the pinned Node lies, if its package is installed. */
export function pinnedNode(folder = projectFolder) {
  return PINNED_NODE_PACKAGES.map((name) =>
    path.join(folder, 'node_modules', name, 'bin', NODE_PROGRAM),
  ).find((file) => existsSync(file));
}

/**
 * Runs npm and gives its exit code. By the Node that runs npm already, when there is one:
 * `npm ci` replaces the pinned Node, which should not be running then.
 * @param {string[]} args
 */
export function npm(args, { folder = projectFolder } = {}) {
  const { npm_execpath: cli = '', npm_node_execpath: node = process.execPath } = process.env;
  if (path.basename(cli) === 'npm-cli.js') return run(node, [cli, ...args], { folder });
  return run('npm', args, { folder, shell: process.platform === 'win32' });
}

/**
 * Runs a program in the project folder, with the pinned Node first in PATH, and gives its exit code.
 * A request to stop is passed on, so that no server is left behind.
 * @param {string} program
 * @param {string[]} args
 * @returns {Promise<number>}
 */
export function run(program, args, { folder = projectFolder, shell = false } = {}) {
  const bin = path.join(folder, 'node_modules', '.bin');
  const env = {
    ...process.env,
    PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}`,
    ASTRO_TELEMETRY_DISABLED: '1',
  };
  const child = spawn(program, args, { cwd: folder, env, shell, stdio: 'inherit' });
  /** @param {NodeJS.Signals} signal */
  const passOn = (signal) => child.kill(signal);
  process.on('SIGINT', passOn).on('SIGTERM', passOn);
  // npm starts scripts through a shell that ends without passing the signal on: then we have a new parent.
  const parent = process.ppid;
  const watch = setInterval(() => process.ppid !== parent && child.kill(), 500);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  }).finally(() => {
    clearInterval(watch);
    process.off('SIGINT', passOn).off('SIGTERM', passOn);
  });
}

/**
 * Runs a command to its end; a Stop becomes one line on standard error and exit code 1.
 * @param {() => Promise<number>} command
 */
export async function main(command) {
  try {
    process.exitCode = await command();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

/** @param {string} folder */
function linkToNode(folder) {
  return path.join(folder, 'node_modules', '.bin', NODE_PROGRAM);
}

/** @param {string} folder */
function stampFile(folder) {
  return path.join(folder, 'node_modules', '.installed-lock');
}

/** @param {string} folder */
function stampContent(folder) {
  const lock = readFileSync(path.join(folder, 'package-lock.json'), 'utf8');
  return `${process.platform}-${process.arch}\n${lock}`;
}

/**
 * @param {string} version
 * @param {string} than
 */
function isOlder(version, than) {
  return version.localeCompare(than, 'en', { numeric: true }) < 0;
}
