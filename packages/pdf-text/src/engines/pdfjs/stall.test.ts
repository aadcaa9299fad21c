import { Stalled, unlessStalled } from './stall.js';

describe('unlessStalled', () => {
  it('gives what the promise gives', async () => {
    await expect(unlessStalled(Promise.resolve(7), 20)).resolves.toBe(7);
    await expect(unlessStalled(Promise.reject(new Error('its own')), 20)).rejects.toThrow('its own');
  });

  it('throws where the promise never settles', async () => {
    await expect(unlessStalled(new Promise(() => {}), 20)).rejects.toThrow(Stalled);
  });
});
