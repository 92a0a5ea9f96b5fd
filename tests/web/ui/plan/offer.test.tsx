/** An offer: what it is and what it would lead to, why, and a no that weighs as much as a yes (R33, R61). */
import { describe, expect, test } from 'vitest';
import type { OfferView, View } from '../../../../web/engine/contract.ts';
import { t } from '../../../../web/words/words.ts';
import { sampleOffer } from '../diary_samples.ts';
import { sampleExercise, samplePlan, sampleToday, sampleView } from '../samples.ts';
import { stage } from '../stage.tsx';

const OFFER = { screen: 'offer', kind: null } as const;
const viewOf = (offer: OfferView | null): View => sampleView({ plan: samplePlan(), today: sampleToday({ offer }) });
const dose = (seconds: number): string => t({ key: 'dose.hold', params: { sets: 4, seconds } });

describe('an offer', () => {
  test('H18: both doses are shown completely, as the engine says them', async () => {
    const page = await stage(OFFER, { view: viewOf(sampleOffer()) });
    const cards = [...page.root.querySelectorAll('.plan-comparison > *')].map((card) => card.textContent);
    expect(cards[0]).toContain(t('offer.now'));
    expect(cards[0]).toContain(dose(30));
    expect(cards[1]).toContain(t('offer.then'));
    expect(cards[1]).toContain(dose(35));
  });

  test('R61: neither answer stands out: no filled button, the same look for both', async () => {
    const page = await stage(OFFER, { view: viewOf(sampleOffer()) });
    expect(page.root.querySelector('.button-filled')).toBeNull();
    const looks = [...page.root.querySelectorAll('.equal-answers button')].map((button) => button.className);
    expect(looks.length).toBe(2);
    expect(new Set(looks).size).toBe(1);
  });

  test.each([
    [true, t('offer.yes.rung_up'), 'offer.said_step'],
    [false, t('offer.no'), 'offer.said_no'],
  ] as const)('accept %s is sent once, announced politely, and leads back to today', async (accept, words, said) => {
    const page = await stage(OFFER, { view: viewOf(sampleOffer()) });
    await page.press(words);
    expect(page.model.sent).toEqual([{ kind: 'answer_offer', offer: 'offer-1', accept }]);
    expect(page.root.querySelector('[role=status]')?.textContent).toBe(t(said));
    expect(page.router.address.value).toEqual({ screen: 'home' });
  });

  test.each(['rung_up', 'exercise', 'phase', 'build_up', 'rung_down', 'retry_hold', 'maintenance'] as const)(
    '%s has its own words for why and for yes',
    async (kind) => {
      const page = await stage(OFFER, { view: viewOf(sampleOffer({ kind, text: { key: `offer.${kind}` } })) });
      expect(page.heading()).toBe(t(`offer.${kind}`));
      expect(page.text()).toContain(t(`offer.lead.${kind}`));
      expect(page.text()).toContain(t(`offer.yes.${kind}`));
    },
  );

  test('R39: building up again asks some questions first, and says so before the yes', async () => {
    const page = await stage(OFFER, { view: viewOf(sampleOffer({ kind: 'build_up', to: null })) });
    expect(page.text()).toContain(t('offer.questions'));
    await page.press(t('offer.yes.build_up'));
    expect(page.root.querySelector('[role=status]')?.textContent).toBe(t('offer.said_questions'));
  });

  test('R35: what is asked must be answered before a yes, and the answer is sent with it', async () => {
    const { to } = sampleOffer();
    if (!to) throw new Error('no plan');
    const options = [
      { id: 'easy', name: { key: 'assess.two_leg_raise.easy' }, to },
      { id: 'not_tried', name: { key: 'assess.two_leg_raise.not_tried' }, to },
    ];
    const asks = { key: 'offer.asks.two_leg_raise' };
    const page = await stage(OFFER, { view: viewOf(sampleOffer({ kind: 'phase', to: null, asks, options })) });
    await page.press(t('offer.yes.phase'));
    expect(page.model.sent).toEqual([]);
    expect(page.text()).toContain(t('offer.missing'));
    await page.choose('not_tried');
    await page.press(t('offer.yes.phase'));
    expect(page.model.sent).toEqual([{ kind: 'answer_offer', offer: 'offer-1', accept: true, option: 'not_tried' }]);
  });

  test('what is new or left out says so in words', async () => {
    const { to } = sampleOffer();
    if (!to) throw new Error('the sample has a plan');
    const other = sampleExercise({ exercise: 'standing_hold_half', name: { literal: 'PreviewStatus hold' } });
    const offer = sampleOffer({ to: { ...to, exercises: [other] } });
    const page = await stage(OFFER, { view: viewOf(offer) });
    expect([...page.root.querySelectorAll('.exercises-mark')].map((mark) => mark.textContent)).toEqual([
      t('offer.gone'),
      t('offer.new'),
    ]);
  });

  test("R60: the why shows the person's own numbers", async () => {
    const page = await stage(OFFER, { view: viewOf(sampleOffer()) });
    expect(page.root.querySelector('details')?.textContent).toContain('two');
  });

  test('H14: an answer that was not stored leaves the offer, with the reason', async () => {
    const page = await stage(OFFER, {
      view: viewOf(sampleOffer()),
      sends: () => ({ code: 'offer_unknown', path: '' }),
    });
    await page.press(t('offer.no'));
    expect(page.text()).toContain(t('error.offer_unknown'));
    expect(page.router.address.value).toEqual(OFFER);
  });
});

test('H22: without an offer there is a way on', async () => {
  const page = await stage(OFFER, { view: viewOf(null) });
  expect(page.heading()).toBe(t('offer.none.title'));
  await page.press(t('action.home'));
});
