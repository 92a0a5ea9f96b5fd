/** In every browser, answers given by tapping are stored and are still there without a server. */
import { expect, test } from '@playwright/test';
import { moderate, patientAt } from './harness/patient.ts';
import { personAt } from './harness/person.ts';
import { browsers, inBrowsers } from './harness/rig.ts';
import { questionOf, say, sayText } from './harness/words.ts';

inBrowsers(browsers, (rig) => {
  test('H14 H16 H18: safe answers to all questions are still there with the server stopped', async () => {
    const { site } = rig;
    const driver = await rig.fresh();
    const person = personAt(driver, site);
    await person.arrives();
    await person.sees(say('start.title'));
    await person.taps('link', say('start.begin'));
    await person.answersSafely();
    await person.sees(say('check.title'));
    await person.taps('link', say('check.confirm'));
    await person.sees(say('clear.title'));
    const before = await person.world();
    expect(before.view.next_screen).toBe('assessment');

    await site.stop();
    await driver.reload();
    await person.sees(say('clear.title'));
    await person.sees(say('clear.again'));
    const after = await person.world();
    expect(after.lines).toEqual(before.lines);
    expect(after.view.screening).toEqual(before.view.screening);
    // The page shows the build of the engine, which is the served wasm.
    await driver.open(`${site.url}#/about`);
    await person.sees(after.build);

    if (!driver.restart) return;
    await driver.restart();
    await driver.open(site.url);
    await person.sees(say('clear.title'));
    expect((await person.world()).lines).toEqual(before.lines);
  });

  test('H12 H14 H16 H17 H18: without a server a plan is made and a started session survives a reload', async () => {
    const { site } = rig;
    const driver = await rig.fresh();
    const person = personAt(driver, site);
    const patient = patientAt(driver, person);
    await person.arrives();
    await site.stop();
    await person.taps('link', say('start.begin'));
    await person.answersSafely();
    await person.taps('link', say('check.confirm'));
    await person.taps('link', say('assess.intro.begin'));
    await patient.tellsAll(moderate);
    await person.taps('button', say('assess.check.finish'));
    await person.sees(say('plan.changes.title'));
    const planned = await person.world();
    await driver.reload();
    await person.sees(say('dose.hold', { sets: 4, seconds: 30 }));
    await person.sees(say('plan.changes.title'));
    expect((await person.world()).view.plan).toEqual(planned.view.plan);

    await driver.open(`${site.url}#/ready`);
    await patient.getsReady(1);
    await driver.click('button', say('session.start'));
    await person.sees(say('session.pause'));
    const begun = await person.world();
    expect(begun.view.session?.items).toMatchObject([{ exercise: 'standing_hold_half' }]);
    await driver.reload();
    await person.sees(say('session.too_much'));
    const { lines, view } = await person.world();
    expect(lines.slice(0, begun.lines.length)).toEqual(begun.lines);
    expect(view.session?.session).toBe(begun.view.session?.session);
    expect(view.session?.stamps[0]?.kind).toBe('started');
  });

  test('H1 H3 H7 H14: a sign of a tear stops the person and persists, but screening can be completed', async () => {
    const { site } = rig;
    const driver = await rig.fresh();
    const person = personAt(driver, site);
    await person.arrives();
    await person.taps('link', say('start.begin'));
    await person.answers('adult', 'yes');
    await person.answers('rupture', 'yes');
    await person.sees(say('card.rupture.title'));
    await site.stop();
    await driver.reload();
    await person.sees(say('card.rupture.title'));

    await person.taps('link', say('stop.go_on'));
    await person.answers('calf', 'no');
    const { view } = await person.world();
    const next = view.screening.next;
    if (!next) throw new Error('nothing is left to ask');
    const question = sayText(questionOf(view, next).text);
    await person.sees(question);
    await driver.reload();
    await person.sees(question);
    await (driver.restart ?? driver.reload)();
    await driver.open(site.url);
    await person.sees(say('card.rupture.title'));
    await person.taps('link', say('stop.go_on'));
    await person.sees(question);

    for (let asked: typeof next | null = next; asked && asked !== 'fluoroquinolone'; ) {
      await person.answers(asked, 'no');
      asked = (await person.world()).view.screening.next;
    }
    await person.answers('fluoroquinolone', 'yes');
    await person.sees(say('card.antibiotic.title'));
    await person.sees(say('card.rupture.title'));
    await person.taps('link', say('stop.go_on'));
    await person.answersSafely();
    await driver.open(site.url);
    await driver.reload();
    await person.sees(say('card.rupture.title'));
    await person.sees(say('card.antibiotic.title'));
    const { view: last } = await person.world();
    expect(last.next_screen).toBe('stop');
    expect(last.screening.hits.map(({ rule, status }) => [rule, status])).toEqual([
      ['R1', 'open'],
      ['R4', 'open'],
    ]);
  });
});
