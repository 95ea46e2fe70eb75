import { stem } from './stem.ts';

/** Endings that make a noun, verb or adjective of another word: lista and listning, säker and säkerhet. */
const DERIVED = /(?:ering|(?<=.{4})er|ning|ing|ation|tion|else|nad|ande|ende|het|ig|lig|bar|sam)$/u;
const SHORTEST_ROOT = 4;

/**
 * What words of one family have in common: "flyttning", "flytta" and "flyttar" give one root. Weaker than a stem:
 * the words are akin and not the same.
 */
export function familyOf(term: string): string {
  const root = term.replace(DERIVED, '');
  return root.length >= SHORTEST_ROOT ? stem(root) : term;
}
