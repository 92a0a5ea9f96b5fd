/**
 * Whether a page of another origin has put this one into a frame, where taps could be stolen and stored data would be
 * another's. A host that sends our headers prevents this by itself; not every host does.
 */
export function isFramedByAnother(page: Pick<Window, 'top' | 'location'>): boolean {
  if (page.top === page) return false;
  try {
    return page.top?.location.origin !== page.location.origin;
  } catch {
    // Only a page of another origin refuses to say.
    return true;
  }
}
