import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { collapse } from '../text.ts';

/**
 * A short name for a text: the first 12 digits of its SHA-256, white space collapsed. Two different
 * texts of one requirement get the same one with a chance of one in 10^14.
 */
export function fingerprint(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(collapse(text)))).slice(0, 12);
}
