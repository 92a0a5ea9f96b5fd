/** Handing a programme over, trying it and printing it. None of them says anything about the patient (H11). */
import { beforeAll, describe, expect, test } from 'vitest';
import type { ProgrammeForm } from '../../../../web/engine/contract.ts';
import type { FakeState } from '../../../../web/gallery/fake_model.ts';
import { golden } from '../../../../web/gallery/goldens.ts';
import { formOf } from '../../../../web/gallery/physio_forms.ts';
import { arrived } from '../../../../web/gallery/steps.ts';
import type { PhysioModel } from '../../../../web/physio/physio_model.ts';
import { stillRun } from '../../../../web/physio/simulation_run.ts';
import type { PhysioPart } from '../../../../web/ui/model/address.ts';
import { trafficLight } from '../../../../web/ui/physio/print/rule.ts';
import { t } from '../../../../web/words/words.ts';
import { stage } from '../stage.tsx';

const RICH = formOf('rich');

/** A title that a physio might well give a draft. It must not leave the device. */
const SECRET = 'Mrs Aberdare-Quill, Tuesday';

async function open(part: PhysioPart, form: ProgrammeForm, physio: Partial<PhysioModel> = {}, more: FakeState = {}) {
  const saved: string[] = [];
  const page = await stage(
    { screen: 'physio_draft', draft: 'd', part },
    {
      view: golden('empty'),
      drafts: [
        {
          id: 'd',
          title: SECRET,
          kind: 'draft',
          source: form.source,
          changed: { epoch_ms: 0, local_date: '2026-11-20', utc_offset_min: 0 },
        },
      ],
      physio: {
        form: async () => ({ ok: form }),
        addressOf: (link) => `https://clinic.example/#${link}`,
        save: (name, text) => void saved.push(name, text),
        ...physio,
      },
      ...more,
    },
  );
  await arrived(page.root);
  await expect.poll(() => page.heading()).not.toBe('');
  // The form is requested once the part has been loaded.
  await expect.poll(() => page.root.querySelector('.page-main > :nth-child(2)')).not.toBeNull();
  return Object.assign(page, { saved });
}

// Loaded once, so that no single test has to wait for it.
beforeAll(async () => {
  await Promise.all([
    import('../../../../web/ui/physio/physio.tsx'),
    import('../../../../web/ui/physio/preview/preview.tsx'),
    import('../../../../web/ui/physio/people/people.tsx'),
    import('../../../../web/ui/physio/send/send.tsx'),
    import('../../../../web/ui/physio/print/print.tsx'),
  ]);
});

const address = `https://clinic.example/#${RICH.link?.text}`;

describe('handing over', () => {
  test('lists everything in a programme before it is sent, and says that nothing is about the patient', async () => {
    const page = await open('send', RICH);
    for (const words of [
      'Sam Okoro',
      'Hill Road Physiotherapy',
      RICH.given.note,
      '20 February 2027',
      '4 December 2026',
    ]) {
      expect(page.text()).toContain(words);
    }
    expect(page.text()).toContain(`${t('physio_send.in.patient')}${t('physio_send.in.nothing')}`);
    expect(page.text()).toContain(t('physio_send.in.differs', { count: 7 }));
    expect(page.root.querySelector('.link-text')?.textContent).toBe(address);
    expect(page.root.querySelector('.qr')?.getAttribute('data-version')).toBe('9');
  });

  test('says when the link has been copied, and what to do if it cannot be', async () => {
    const copied: string[] = [];
    const page = await open('send', RICH, {
      copy: async (text) => {
        copied.push(text);
        return true;
      },
    });
    await page.press(t('physio_send.copy'));
    expect(copied).toEqual([address]);
    expect(page.text()).toContain(t('physio_send.done.copied'));

    const refused = await open('send', RICH, { copy: async () => false });
    await refused.press(t('physio_send.copy'));
    expect(refused.root.querySelector('[role=alert]')?.textContent).toContain(t('physio_send.done.copy_failed'));
  });

  test('a share sheet that was closed is no failure; without one there is no button', async () => {
    const page = await open('send', RICH, { share: async () => false });
    await page.press(t('physio_send.share'));
    expect(page.text()).not.toContain(t('physio_send.done.shared'));
    const without = await open('send', RICH, { canShare: false });
    expect(without.text()).not.toContain(t('physio_send.share'));
  });

  test('says by how much a programme is too long for a code and what to shorten, and still has the link', async () => {
    const link = `1.${'AbC3'.repeat(112)}`;
    const long = { ...RICH, link: { text: link, characters: 450, plain_characters: 300 } };
    const page = await open('send', long);
    expect(page.root.querySelector('.qr')).toBeNull();
    // 24 characters of address and 450 of link: 24 more than 450.
    expect(page.text()).toContain(t('physio_send.scan.long', { count: 24 }));
    expect(page.text()).toContain(t('physio_send.scan.shorten.note'));
    expect(page.root.querySelector('.link-text')?.textContent).toContain(link);
    const noNote = await open('send', { ...long, given: { ...RICH.given, note: '' } });
    expect(noNote.text()).toContain(t('physio_send.scan.shorten.name'));
  });

  test('a programme that no link can carry goes as a file', async () => {
    const page = await open('send', { ...RICH, link: null });
    expect(page.text()).toContain(t('physio_send.no_link.title'));
    await page.press(t('physio_send.save'));
    expect(page.saved[0]).toBe('six_phases_adapted.heelwise-programme.json');
    expect(JSON.parse(page.saved[1] ?? '')).toEqual(RICH.source);
  });

  test.each(['try', 'people', 'send', 'print'] as const)(
    '%s: a programme with a fault can only be corrected',
    async (part) => {
      const page = await open(part, formOf('rich_faults'));
      expect(page.text()).toContain(t('physio_send.faults.title', { count: 2 }));
      expect(page.root.querySelector('.button-filled')?.getAttribute('href')).toBe('#/physio/d');
      expect(page.root.querySelector('iframe, .qr, .sheet, .chart')).toBeNull();
    },
  );
});

test.each(['send', 'print', 'people', 'try'] as const)('H11: no draft title appears on %s', async (part) => {
  const page = await open(part, RICH, { simulation: () => stillRun({ status: 'done' }) });
  expect(page.heading()).not.toBe('');
  expect(page.root.innerHTML).not.toContain('Aberdare');
  expect(document.title).not.toContain('Aberdare');
});

describe('the printed page', () => {
  test('uses the limits of the programme', () => {
    expect(trafficLight(formOf('fresh'))).toEqual({ amber_pain: 3, red_pain: 6, greens: 2, goods: 3 });
    expect(trafficLight(RICH)).toEqual({ amber_pain: 3, red_pain: 5, greens: 2, goods: 3 });
  });

  test('shows every exercise with its doses, the days, the start, the code, the link, and help', async () => {
    const page = await open('print', RICH);
    const sheet = page.root.querySelector('.sheet')?.textContent ?? '';
    for (const { exercises } of RICH.phases) {
      for (const { name, use, first, top } of exercises) {
        expect(sheet.includes(t(name)), t(name)).toBe(use.value !== false);
        if (use.value === false) continue;
        expect(sheet).toContain(t(first.dose_text));
        expect(sheet).toContain(t(top.dose_text));
      }
    }
    expect(sheet).toContain('Monday, Wednesday, Saturday');
    expect(sheet).toContain(t('physio_print.heading.left'));
    expect(sheet).toContain(t('physio_print.rule.hold', { date: '2026-12-04' }));
    expect(sheet).toContain(`${t('physio_print.begin')}: 3 sets of 8`);
    expect(sheet).toContain(address);
    expect(sheet).toContain(RICH.given.note);
    expect(sheet).toContain(t('urgent.c999.title'));
    expect(page.root.querySelectorAll('.sheet-figure svg')).toHaveLength(19);
    expect(page.root.querySelector('.sheet .qr')).not.toBeNull();
  });

  test('H4: a heel drop over a step is marked as unsuitable for a tendon that is sore at the bone', async () => {
    const page = await open('print', formOf('alfredson'));
    const drops = [...page.root.querySelectorAll('.sheet-exercise')].filter((one) =>
      one.textContent?.includes('Heel drop'),
    );
    expect(drops).toHaveLength(2);
    for (const drop of drops) expect(drop.textContent).toContain(t('physio_print.step'));
  });

  test('H8: text from outside is shown as text and never as markup', async () => {
    const evil = '<img src=x onerror=alert(1)>\u202E';
    const page = await open('print', { ...RICH, given: { ...RICH.given, note: evil, name: evil, clinic: evil } });
    expect(page.root.querySelector('img')).toBeNull();
    const notes = [...page.root.querySelectorAll('.sheet bdi')].filter((one) => one.textContent === evil);
    expect(notes).toHaveLength(3);
  });
});
