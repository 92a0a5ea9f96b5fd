/** A programme is built on one profile and followed on another, in every browser and with the server stopped. */
import { expect, test } from '@playwright/test';
import { visibleText } from './harness/in_page.ts';
import { moderate, patientAt } from './harness/patient.ts';
import { personAt } from './harness/person.ts';
import { physioAt } from './harness/physio.ts';
import { browsers, inBrowsers } from './harness/rig.ts';
import { say } from './harness/words.ts';

const TEMPLATE = 'Six phases, adapted';
const ANNA = { name: 'Anna Berg', clinic: 'Seaside Physio' };
const NOTE = 'Write down your mornings. — بالراحة';

inBrowsers(browsers, (rig) => {
  test('H8 H9 H10 H11 H14 H16: the patient follows exactly what the physio built', async () => {
    const { site } = rig;
    // The physio's device.
    const desk = await rig.fresh();
    await personAt(desk, site).arrives();
    await site.stop();
    const physio = physioAt(desk, site);
    await physio.starts(TEMPLATE);
    await physio.sets('/side', 'left');
    await physio.enters(say('physio.note'), NOTE);
    await physio.enters(say('physio.name'), ANNA.name);
    await physio.enters(say('physio.clinic'), ANNA.clinic);
    await physio.sets('/phases/0/frequency', 'every_other_day');
    const address = await physio.takesLink();
    expect(new URL(address).search).toBe('');
    // Building a programme adds nothing to the log.
    expect((await personAt(desk, site).world()).lines).toEqual([]);
    await rig.leave(desk);

    // The patient's device has the app but no history.
    await site.start();
    const phone = await rig.fresh();
    const person = personAt(phone, site);
    const patient = patientAt(phone, person);
    await person.arrives();
    await site.stop();
    await phone.open('about:blank');
    await phone.open(address);
    await person.sees(say('link.waits.title'));
    await person.seesNot(ANNA.name);
    await person.taps('link', say('start.begin'));
    await person.answers('adult', 'yes');
    await phone.reload();
    await person.answersSafely();
    await person.taps('link', say('check.confirm'));

    await person.sees(say('link.preview.title'));
    const read = await phone.evaluate(visibleText, null);
    for (const words of [ANNA.name, ANNA.clinic, NOTE, say('link.by.unchecked'), say('link.side.left')]) {
      expect(read).toContain(words);
    }
    expect(await phone.evaluate(() => location.href, null)).toBe(`${site.url}#/link`);
    await person.taps('button', say('link.follow'));
    await person.sees(say('programme.undo.title'));
    await phone.reload();
    await person.sees(say('programme.undo.title'));
    await person.taps('link', say('programme.go_on'));
    await person.taps('link', say('assess.intro.begin'));
    await patient.tellsAll(moderate);
    await person.taps('button', say('assess.check.finish'));
    await person.sees(say('plan.changes.title'));
    await person.sees(NOTE);

    const { view } = await person.world();
    expect(view.programme).toMatchObject({ standard: false, by: ANNA, note: NOTE, side: 'left', ended: false });
    expect(view.plan).toMatchObject({ phase: 1, frequency: 'every_other_day' });
  });
});
