/** Announces changes politely to people who cannot see them. */
import { useShell } from '../../model/context.ts';

export function LiveRegion() {
  const { announcement } = useShell();
  return (
    <div class="hidden-text" role="status" aria-live="polite">
      {announcement.value}
    </div>
  );
}
