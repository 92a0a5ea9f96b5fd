/** Goes to the first thing to correct: opens what hides it, and focuses its field. */

export function showFirstFault(sections: HTMLElement | null): void {
  const message = sections?.querySelector('.field-wrong');
  const place = message?.closest<HTMLElement>('[data-pointer]') ?? message?.parentElement;
  if (!place) return;
  reveal(place);
  const control = place.querySelector<HTMLElement>('input, select, textarea') ?? place;
  control.focus({ preventScroll: true });
  place.scrollIntoView({ block: 'center' });
}

/** Opens every fold around it. */
export function reveal(place: Element): void {
  for (let fold = place.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) {
    fold.open = true;
  }
}
