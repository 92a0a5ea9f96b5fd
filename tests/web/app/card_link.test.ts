/** The code on the recovery card holds the programme, but neither where to begin nor a note (R17, H11). */
import { describe, expect, test } from 'vitest';
import { cardAddress } from '../../../web/app/card_link.ts';
import { createPhysioModel } from '../../../web/physio/create_physio_model.ts';
import { readForms } from '../../support/stories.ts';
import { realEngine } from '../engine/real_engine.ts';
import { fakePorts } from './fake_ports.ts';

const APP = 'https://heelwise.example/app/';
const physio = createPhysioModel(fakePorts(), realEngine);
const address = (source: unknown) =>
  cardAddress({ state: async () => ({ ok: { programme: { followed: { source } } } }), physio, address: APP });

describe('the code of the recovery card', () => {
  test.each(['changed', 'rich'])(
    'of the programme %s keeps its doses, and leaves out its start and its note',
    async (name) => {
      const { source } = readForms().forms[name] ?? {};
      if (!source) throw new Error('no such form');
      expect(source.set).toHaveProperty('/start');
      expect(source.set).toHaveProperty('/note');
      const found = await address(JSON.stringify(source));
      expect(found.programme).toBe(true);
      const read = await physio.read(found.address.slice(found.address.indexOf('#') + 1));
      if ('error' in read) throw new Error(read.error.code);
      const { '/start': start, '/note': note, ...rest } = source.set;
      expect([start, note]).not.toContain(undefined);
      expect(read.ok.set).toEqual(rest);
    },
  );

  test.each([
    ['the programme of the app', ''],
    ['something that is no programme', '{'],
    ['nothing', undefined],
  ])('of %s is the address of the app', async (_, source) => {
    expect(await address(source)).toEqual({ address: APP, programme: false });
  });

  test('is the address of the app if the engine does not answer', async () => {
    const state = async () => ({ error: { code: 'engine_unavailable', path: '' } });
    expect(await cardAddress({ state, physio, address: APP })).toEqual({ address: APP, programme: false });
  });
});
