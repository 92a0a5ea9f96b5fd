/** The papers that a programme follows. */
import type { ProgrammeCitation } from '../../../engine/contract.ts';

export function Citations({ of }: { of: readonly ProgrammeCitation[] }) {
  return (
    <ul class="citations small soft">
      {of.map(({ authors, title, journal, year }) => (
        <li key={`${title} ${year}`}>
          <bdi>{authors}</bdi>. <cite>{title}</cite>. <bdi>{journal}</bdi>, {year}.
        </li>
      ))}
    </ul>
  );
}
