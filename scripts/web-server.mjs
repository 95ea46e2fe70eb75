/**
 * Finds nginx for the test of deploy/nginx. Where there is none and none can be installed, that test says so and is
 * left out; the others do not need it.
 */
import { canInstallPackages, installPackage, isProgram } from './debian.mjs';

const PLACES = [
  '/usr/sbin/nginx',
  '/usr/bin/nginx',
  '/usr/local/sbin/nginx',
  '/opt/homebrew/bin/nginx',
];

/** The path of nginx, or undefined. NGINX_PATH names another. */
export function findNginx(env = process.env) {
  return [env.NGINX_PATH, ...PLACES].find(isProgram);
}

/** Like findNginx, but installs Debian's package first where that can be done (as root). */
export function ensureNginx() {
  if (!findNginx() && canInstallPackages()) installPackage('nginx');
  return findNginx();
}
