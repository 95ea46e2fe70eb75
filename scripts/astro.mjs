/**
 * The Astro command line for type checks, without telemetry: what an editor works on is nobody else's business.
 */
process.env.ASTRO_TELEMETRY_DISABLED = '1';
await import(new URL('../node_modules/astro/bin/astro.mjs', import.meta.url).href);
