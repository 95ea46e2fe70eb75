import type { BrowserContext } from 'playwright-core';

/** What pages did that a reader does not see. Both lists are expected to be empty. */
export interface Observed {
  /** Errors on the console and errors that no script caught. */
  consoleErrors: string[];
  /** Addresses asked for outside the site. */
  foreignRequests: string[];
}

/** Notes the errors of all pages in a context, and their requests to other hosts than the site's. */
export function observe(context: BrowserContext, siteUrl: string): Observed {
  const observed: Observed = { consoleErrors: [], foreignRequests: [] };
  const { origin } = new URL(siteUrl);
  context.on('console', (message) => {
    if (message.type() !== 'error') return;
    observed.consoleErrors.push(`${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => {
    observed.consoleErrors.push(String(error.error()));
  });
  context.on('request', (request) => {
    const url = new URL(request.url());
    const isRemote = url.protocol.startsWith('http') || url.protocol.startsWith('ws');
    if (isRemote && url.origin !== origin) observed.foreignRequests.push(url.href);
  });
  return observed;
}
