/**
 * The Astro command line for live editing and type checks: without telemetry, since what an editor works on is
 * nobody else's business, and with the day that the site is shown for (scripts/build.ts takes --today).
 */
process.env.ASTRO_TELEMETRY_DISABLED = '1';
process.env.RULEBOOK_TODAY ??= new Date().toISOString().slice(0, 10);
await import(new URL('../node_modules/astro/bin/astro.mjs', import.meta.url).href);
