import { expect, test } from 'vitest';
import { checklistStore, type Storage } from '../../src/browser/checklist-store.ts';

const HERE = 'ytterskar/gasthamnsregler';
const MARKS = new Map([
  ['K1', { print: '0123456789ab', edition: '2025', done: true, responsible: '', date: '' }],
]);

function memory(kept = new Map<string, string>()): Storage {
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

function thrower(name: string): () => never {
  return () => {
    throw Object.assign(new Error(name), { name });
  };
}

test('what is written is read, and erased without a trace', () => {
  const kept = new Map<string, string>();
  const store = checklistStore(() => memory(kept), HERE);
  expect(store.read()).toEqual({ marks: new Map(), keeping: 'kept', damaged: false });
  expect(store.write(MARKS)).toBe('kept');
  expect(store.read()).toEqual({ marks: MARKS, keeping: 'kept', damaged: false });
  store.erase();
  expect([...kept.keys()]).toEqual([]);
});

test('two documents do not meet', () => {
  const shared = memory();
  checklistStore(() => shared, HERE).write(MARKS);
  expect(checklistStore(() => shared, 'annan/bok').read().marks.size).toBe(0);
});

test('a browser that lets nothing be kept is told of, also where asking throws', () => {
  const blocked = checklistStore(thrower('SecurityError'), HERE);
  expect(blocked.read()).toEqual({ marks: new Map(), keeping: 'blocked', damaged: false });
  expect(blocked.write(MARKS)).toBe('blocked');
  expect(() => blocked.erase()).not.toThrow();
});

test('a full store is told of', () => {
  const full = { ...memory(), setItem: thrower('QuotaExceededError') };
  expect(checklistStore(() => full, HERE).write(MARKS)).toBe('full');
});

test('what cannot be read is set aside and not written over', () => {
  const kept = new Map([[`checklista:${HERE}`, 'trasigt']]);
  const store = checklistStore(() => memory(kept), HERE);
  expect(store.read()).toMatchObject({ damaged: true, keeping: 'kept' });
  store.write(MARKS);
  expect(kept.get(`checklista:${HERE}:unread`)).toBe('trasigt');
  expect(store.read().damaged).toBe(false);
});
