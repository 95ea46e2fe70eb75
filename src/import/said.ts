import type { Said } from './settled.ts';

/**
 * Reads what the editor has settled on the command line: `--settle 2.7.3=oppettider` and `--replace 2.7.3`, each as often
 * as needed or with commas between. `--replace all` takes the file's word for everything.
 */
export function readSaid(
  settle: readonly string[],
  replace: readonly string[],
): Said | { misuse: string } {
  const keys = new Map<string, string>();
  for (const one of settle.flatMap((given) => given.split(','))) {
    const [number, key, ...more] = one.split('=');
    if (!number || !key || more.length > 0 || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(key)) {
      return { misuse: `--settle takes NUMBER=KEY, such as 2.7.3=oppettider, and not "${one}".` };
    }
    if (keys.has(number)) return { misuse: `--settle names ${number} twice.` };
    if ([...keys.values()].includes(key)) {
      return { misuse: `--settle gives the key ${key} to two sections; a key belongs to one.` };
    }
    keys.set(number, key);
  }
  return { keys, replace: new Set(replace.flatMap((given) => given.split(','))) };
}

/** Whether the editor has let the file's word stand for a section. */
export function mayReplace({ replace }: Said, ...numbers: readonly string[]): boolean {
  return replace.has('all') || numbers.some((number) => replace.has(number));
}
