import { slowPatternsUnder } from '@averment/record/testing';

it('runs every pattern of the package in linear time', async () => {
  expect(await slowPatternsUnder(new URL('../src/', import.meta.url))).toEqual([]);
}, 300_000);
