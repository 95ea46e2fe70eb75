import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

export default defineConfig({
  // The host is the publisher's own matter; canonical addresses and the sitemap need it and are left out without.
  ...(process.env.RULEBOOK_SITE ? { site: process.env.RULEBOOK_SITE } : {}),
  ...(process.env.RULEBOOK_BASE ? { base: process.env.RULEBOOK_BASE } : {}),
  ...(process.env.RULEBOOK_DIST ? { outDir: process.env.RULEBOOK_DIST } : {}),
  trailingSlash: 'always',
  // The default would take away white space between inline elements on lines of their own and glue words together.
  compressHTML: false,
  build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets' },
  // Prose pages are read by the same parser as the rules, and nobody's quotation marks are "improved".
  // Code is shown as it is: colours for it would be inline styles, which the content security policy refuses.
  markdown: { processor: unified({ smartypants: false, gfm: true }), syntaxHighlight: false },
  integrations: [mdx()],
  devToolbar: { enabled: false },
  prefetch: false,
  // Nothing is inlined: the content security policy allows neither inline scripts nor inline styles.
  vite: {
    define: { __BASE_PATH__: JSON.stringify(process.env.RULEBOOK_BASE ?? '/') },
    build: { cssCodeSplit: false, assetsInlineLimit: 0 },
  },
});
