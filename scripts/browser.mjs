/**
 * Finds the browser for the tests. Nothing here downloads a browser of its own:
 * what is on the machine is used, or Debian's package is installed, or one line says what to do.
 */
import path from 'node:path';
import { Stop } from './bootstrap.mjs';
import { canInstallPackages, installPackage, isProgram } from './debian.mjs';

// `chromium-browser` comes last: on Ubuntu it may be a stub that only tells how to install the snap.
const NAMES = ['chromium', 'google-chrome-stable', 'google-chrome', 'chrome', 'chromium-browser'];

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

const HOW_TO =
  'No Chromium or Chrome was found. Install one (Debian: apt-get install chromium), ' +
  'or give its path in CHROMIUM_PATH, and try again.';

/**
 * The path of a Chromium or Chrome: CHROMIUM_PATH, then one that is installed, then Playwright's own
 * if somebody has downloaded it. Undefined when there is none.
 * @param {NodeJS.ProcessEnv} env
 */
export async function findChromium(env = process.env) {
  if (env.CHROMIUM_PATH) {
    if (isProgram(env.CHROMIUM_PATH)) return env.CHROMIUM_PATH;
    throw new Stop(`CHROMIUM_PATH is ${env.CHROMIUM_PATH}, but there is no program there.`);
  }
  const folders = (env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const inPath = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...inPath, ...USUAL_PLACES, await playwrightsOwn()].find(isProgram);
}

/** The path of a Chromium or Chrome, or a Stop that says what to do. */
export async function requireChromium() {
  const found = await findChromium();
  if (!found) throw new Stop(HOW_TO);
  return found;
}

/** Like requireChromium, but installs Debian's package first where that can be done (as root). */
export async function ensureChromium() {
  if (!(await findChromium()) && canInstallPackages() && !installPackage('chromium')) {
    throw new Stop(`apt-get install chromium failed. ${HOW_TO}`);
  }
  return requireChromium();
}

async function playwrightsOwn() {
  try {
    const { chromium } = await import('playwright-core');
    return chromium.executablePath();
  } catch {
    return undefined; // Playwright is not installed, or has no browser for this platform.
  }
}
