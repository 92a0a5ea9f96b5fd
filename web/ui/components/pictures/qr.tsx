/**
 * A QR code on the screen or on paper: black on white in any theme, with its quiet zone, so that every camera reads it.
 */
import './qr.css';
import type { QrCode } from './qr_code.ts';

export function Qr({ code, label }: { code: QrCode; label: string }) {
  return (
    <svg
      class="qr"
      viewBox={`0 0 ${code.size} ${code.size}`}
      shape-rendering="crispEdges"
      role="img"
      aria-label={label}
      data-version={code.version}
    >
      <rect class="qr-light" width={code.size} height={code.size} />
      <path class="qr-dark" d={code.path} />
    </svg>
  );
}
