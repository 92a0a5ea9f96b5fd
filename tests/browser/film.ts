/**
 * Photographs every page in the order in which the first patient meets it, on a phone and a desktop, in light and dark,
 * and makes contact sheets.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { driverOf } from './drivers/chromium.ts';
import { desktop, phone } from './harness/gallery.ts';
import { repository } from './harness/machine.ts';
import { calmMorning, moderate, type Patient, patientAt, wellTaken } from './harness/patient.ts';
import type { Person } from './harness/person.ts';
import { type Room, roomOf } from './harness/room.ts';
import { test } from './harness/test.ts';
import { type Time, timeOf } from './harness/time.ts';
import { say } from './harness/words.ts';

const folder = join(repository, 'build/film');
const FIRST_DAY = '2026-11-20T08:00:00Z';
const PER_SHEET = { phone: 8, desk: 6 };
const looks = [
  { name: 'phone', size: phone },
  { name: 'desk', size: desktop },
] as const;

interface Set {
  page: Page;
  person: Person;
  patient: Patient;
  time: Time;
  room: Room;
  /** Takes a picture at each size and in each colour scheme. */
  shoot(name: string): Promise<void>;
  at(address: string): Promise<void>;
}

test.use({ moment: FIRST_DAY });

test('the film strip', async ({ page, person, site, browser }) => {
  test.setTimeout(900_000);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const shots: string[] = [];
  const time = timeOf(page, FIRST_DAY);
  const patient = patientAt(
    driverOf(() => page),
    person,
  );
  const shoot = async (name: string): Promise<void> => {
    const shot = `${String(shots.length + 1).padStart(2, '0')}-${name}`;
    shots.push(shot);
    for (const { name: look, size } of looks) {
      await page.setViewportSize(size);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        // The test is faster than the animations, so they are finished before the picture.
        await page.evaluate(() => {
          for (const animation of document.getAnimations()) animation.finish();
        });
        await page.screenshot({ path: join(folder, `${shot}-${look}-${colorScheme}.png`), fullPage: look === 'phone' });
      }
    }
    await page.setViewportSize(phone);
  };
  const at = async (address: string): Promise<void> => {
    await page.goto(`${site.url}#/${address}`);
    await page.locator('h1').first().waitFor();
  };
  const set: Set = { page, person, patient, time, room: roomOf(page, person, time), shoot, at };
  await person.arrives();
  await asks(set);
  await plans(set);
  await trains(set);
  await goesOn(set);
  await isTooMuch(set);
  // The sheets need a window of their own, because the guard on the person's page allows only the site.
  const table = await browser.newPage();
  await sheets(table, shots);
  await table.close();
});

async function asks({ person, patient, shoot }: Set): Promise<void> {
  await shoot('start');
  await person.taps('link', say('start.begin'));
  await person.answers('adult', 'yes');
  await shoot('safety-question');
  await person.answersSafely();
  await shoot('safety-check');
  await person.taps('link', say('check.confirm'));
  await shoot('safety-done');
  await person.taps('link', say('assess.intro.begin'));
  const asked = ['sides', 'sore_activities', 'activity_pain_left', 'stiffness', 'seated_hold', 'goals'] as const;
  for (const [i, question] of asked.entries()) {
    const { assessment } = (await person.world()).view;
    const questions = assessment?.questions.map(({ key }) => key) ?? [];
    const before = questions[questions.indexOf(question) - 1];
    if (i > 0 && before) await patient.tellsAll(moderate, before);
    await person.sees(say('action.continue'));
    await shoot(`asks-${question}`);
  }
  await patient.tellsAll(moderate);
  await shoot('answers');
}

async function plans({ person, patient, shoot, at }: Set): Promise<void> {
  await person.taps('button', say('assess.check.finish'));
  await person.sees(say('plan.changes.title'));
  await shoot('plan');
  await person.taps('button', say('plan.dose.why'));
  await person.sees(say('rule.sources'));
  await shoot('plan-why');
  await person.taps('link', say('plan.today'));
  await shoot('today-morning');
  await at('calming');
  await shoot('calming');
  await at('');
  await person.taps('link', say('today.do.check_in'));
  await shoot('check-in');
  await patient.fillsIn(calmMorning);
  await shoot('check-in-done');
  await person.taps('link', say('action.home'));
  await shoot('today-session');
}

async function trains({ person, patient, time, room, shoot }: Set): Promise<void> {
  await person.taps('link', say('today.do.session'));
  await shoot('ready-pain');
  await person.taps('pain', '1');
  await person.taps('button', say('action.continue'));
  await person.sees(say('ready.support.title'));
  await shoot('ready-support');
  await person.taps('button', say('ready.support.confirm'));
  await person.sees(say('session.start'));
  await shoot('room-prepare');
  await room.starts();
  await shoot('room-ready');
  await room.passesTo('hold');
  await time.pass(8_000);
  await shoot('room-hold');
  await room.passesTo('rest');
  await shoot('room-rest');
  await person.taps('button', say('session.pause'));
  await shoot('room-paused');
  await person.taps('button', say('session.resume'));
  await person.taps('button', say('session.too_much'));
  await shoot('room-too-much');
  await person.taps('button', say('session.easing.no'));
  await room.runsOut();
  await shoot('room-over');
  await person.taps('button', say('session.over.yes'));
  await person.sees(say('after.title'));
  await shoot('after');
  await patient.saysHowItWent(wellTaken);
  await person.sees(say('after.done.title'));
  await shoot('after-done');
  await person.taps('link', say('action.home'));
  await shoot('today-done');
}

async function goesOn({ person, patient, time, room, shoot, at }: Set): Promise<void> {
  await time.comes('2026-11-21T07:30:00Z');
  await person.taps('link', say('today.do.check_in'));
  await patient.fillsIn(calmMorning);
  await shoot('second-morning-done');
  await person.taps('link', say('action.home'));
  await person.taps('link', say('today.do.session'));
  await patient.getsReady(1);
  await room.starts();
  await room.runsOut();
  await person.taps('button', say('session.over.yes'));
  await patient.saysHowItWent(wellTaken);
  await person.sees(say('after.done.title'));
  await time.comes('2026-11-22T07:30:00Z');
  await at('check-in');
  await patient.fillsIn(calmMorning);
  await person.taps('link', say('action.home'));
  await shoot('today-offer');
  await person.taps('link', say('today.do.offer'));
  await shoot('offer');
  await person.taps('button', say('offer.yes.rung_up'));
  await person.sees(say('today.title.session'));
  await shoot('today-after-yes');
}

async function isTooMuch({ person, patient, room, shoot, at }: Set): Promise<void> {
  await person.taps('link', say('today.do.session'));
  await patient.getsReady(2);
  await room.starts();
  await room.passesTo('hold');
  await person.taps('button', say('session.too_much'));
  await person.taps('button', say('session.easing.yes'));
  await person.sees(say('after.title_too_much'));
  await shoot('after-too-much');
  await patient.saysHowItWent({ during: 7, after: 5, effort: 'hard', painkiller: false });
  await person.sees(say('after.done.title_too_much'));
  await shoot('after-too-much-done');
  await person.taps('link', say('action.home'));
  await shoot('today-rest');
  await at('ready');
  await shoot('not-now');
  await at('entries');
  await person.sees(say('entries.delete'));
  await shoot('entries');
  await at('check-in/2026-12-24');
  await shoot('future-day');
}

/** Arranges the pictures on contact sheets, each with its name. */
async function sheets(page: Page, shots: readonly string[]): Promise<void> {
  for (const { name: look, size } of looks) {
    const per = PER_SHEET[look];
    for (const scheme of ['light', 'dark']) {
      for (let from = 0; from < shots.length; from += per) {
        const cells = shots.slice(from, from + per).map((shot) => {
          const width = look === 'phone' ? 300 : 620;
          return `<figure><figcaption>${shot}</figcaption><img width="${width}" src="${shot}-${look}-${scheme}.png"></figure>`;
        });
        const file = join(folder, 'sheet.html');
        writeFileSync(
          file,
          `<!doctype html><style>body{margin:8px;display:flex;flex-wrap:wrap;gap:8px;background:#888;font:14px sans-serif}figure{margin:0}img{display:block}</style>${cells.join('')}`,
        );
        await page.setViewportSize({ width: look === 'phone' ? 1248 : 1276, height: size.height });
        await page.goto(`file://${file}`);
        const sheet = `sheet-${look}-${scheme}-${from / per + 1}.png`;
        await page.screenshot({ path: join(folder, sheet), fullPage: true });
      }
    }
  }
}
