/** Programs that tests need and that npm does not bring: found on the machine, or installed where that can be done. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';

/**
 * Is there a program (a file that may be run) at this place?
 * @param {string | undefined} file
 */
export function isProgram(file) {
  if (!file) return false;
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** As root on Debian, packages can be installed. */
export function canInstallPackages() {
  return process.getuid?.() === 0 && isProgram('/usr/bin/apt-get');
}

/**
 * Installs a package of Debian, and tells whether that went well.
 * @param {string} name
 */
export function installPackage(name) {
  return aptGet('update') && aptGet('install', '-y', '--no-install-recommends', name);
}

/** @param {string[]} args */
function aptGet(...args) {
  // RUNLEVEL: a package with a service does not start it; tests start what they need by themselves.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  const { status } = spawnSync('apt-get', args, { env, stdio: ['ignore', 'inherit', 'inherit'] });
  return status === 0;
}
