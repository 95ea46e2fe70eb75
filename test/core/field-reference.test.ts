import { expect, test } from 'vitest';
import { fieldReference } from '../../src/authoring/field-reference.ts';

test('docs/fields.md says what the schemas take', async () => {
  await expect(fieldReference()).toMatchFileSnapshot('../../docs/fields.md');
});
