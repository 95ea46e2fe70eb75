import { fold } from './words.ts';

/** What may follow a stem in its inflected forms, typed without å, ä and ö. Anything longer is another word. */
const AFTER_STEM =
  /^(?:(?:ar|er|or|en|et|an|ad|at|ade|ande|ende|a|e|n|t|r|d|h(?:et(?:en|er|erna)?)|ig(?:a|t)?|isk(?:a|t)?|l|el|eln|len|lar|larna|ler|lerna|nar|nen|net)?(?:n|na|ns|nas|ne|a|s|t|ts|d)?s?)$/u;

/**
 * True when a word typed without dots is a whole written form of a word with that stem: "sallskapet" of "sällskap".
 * The beginning alone is not enough: "lasarettet" is no form of "läs".
 */
export function isFormOf(typed: string, stem: string): boolean {
  const root = fold(stem);
  if (!typed.startsWith(root)) return typed === root.slice(0, -1);
  const ending = typed.slice(root.length);
  const doubled = ending[0] === root.at(-1) ? ending.slice(1) : ending;
  return AFTER_STEM.test(ending) || AFTER_STEM.test(doubled);
}
