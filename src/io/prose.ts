import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import type { ProsePage } from '../core/model.ts';
import { ownProse, withContact } from '../output/prose-wording.ts';
import { loadRulebook } from './site.ts';

/** The pages of prose: those of the content, and for what it does not say those that the site can say by itself. */
export function prosePaths(): {
  params: { page: string | undefined };
  props: { page: ProsePage };
}[] {
  const { pages = [], settings, regions } = loadRulebook();
  const own = ownProse(settings, regions).filter(({ name }) => pages.every((p) => p.name !== name));
  return [...pages.map((page) => withContact(page, settings)), ...own].map((page) => ({
    params: { page: page.name === 'om' ? undefined : page.name },
    props: { page },
  }));
}

/** The text of a page as HTML. */
export async function proseHtml({ body }: ProsePage): Promise<string> {
  // Nobody's quotation marks are "improved", and code stays without inline styles, as the policy asks.
  const processor = await createMarkdownProcessor({
    smartypants: false,
    gfm: true,
    syntaxHighlight: false,
  });
  return (await processor.render(body)).code;
}
