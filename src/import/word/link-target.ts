import { collapse } from '../../core/text.ts';
import type { Reading } from './reading.ts';

/** An address that can be published; null, with a remark, for files on somebody's disk, scripts and the like. */
export function publishableTarget(
  address: string,
  reading: Reading,
  text: string | null,
): string | null {
  const target = address.trim().replace(/\s/gu, '%20');
  if (/^(?:https?:\/\/|mailto:)[^<>"\p{Cc}]+$/iu.test(target)) return target;
  const shown = text === null ? '' : ` of ${JSON.stringify(collapse(text).slice(0, 60))}`;
  const remark = `The link${shown} leads to ${JSON.stringify(target.slice(0, 120))}, which is no address on the web; only its text is kept.`;
  const told = reading.remarks.at(-1);
  // A link in several runs is one link.
  if (told?.text !== remark || told.place?.block !== reading.place.block) reading.remark(remark);
  return null;
}
