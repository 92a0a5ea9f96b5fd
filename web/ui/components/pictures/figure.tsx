/**
 * Our own drawing: a leg in one shape, with the tendon in amber. `rising`: the heel lifts once, slowly, and stays up.
 */
import './figure.css';

const RISEN = {
  leg: 'M158 -60C142 -16 140 52 152 86C161 112 166 124 163 140C160 152 148 158 143 168C136 182 142 197 158 202C176 207 196 207 214 219C226 227 236 234 252 234C266 234 278 234 292 234C304 234 310 228 309 220C308 212 300 207 288 205C270 201 252 188 238 172C226 158 220 150 222 136C227 106 240 30 240 -60Z',
  tendon: 'M157 76C166 104 172 122 168 140C164 152 154 158 150 170',
};

/** The same points with the heel down; figure.css moves from these to those above. */
const RESTING = {
  leg: 'M152 -24C136 20 132 84 144 118C152 142 155 158 152 174C150 186 141 192 137 204C132 220 140 234 158 234C178 234 196 231 214 232C228 234 240 234 252 234C266 234 278 234 292 234C304 234 310 228 309 220C308 212 300 208 288 206C266 202 242 196 228 184C214 172 208 164 210 150C214 124 234 60 234 -24Z',
  tendon: 'M149 110C157 138 161 156 157 174C154 186 147 193 144 204',
};

interface Props {
  pose: 'rising' | 'resting';
  /** What it shows; without words it is decoration. */
  label?: string;
  small?: boolean;
}

export function Scene({ pose, label, small }: Props) {
  const shape = pose === 'rising' ? RISEN : RESTING;
  return (
    <figure class={`scene scene-${pose}${small ? ' scene-small' : ''}`}>
      {label && <figcaption class="hidden-text">{label}</figcaption>}
      <svg viewBox="0 0 400 250" preserveAspectRatio="xMidYMax meet" focusable="false" aria-hidden="true">
        <circle class="scene-far" cx="200" cy="236" r="178" />
        <circle class="scene-back" cx="200" cy="236" r="118" />
        {pose === 'resting' && <circle class="scene-sun" cx="296" cy="96" r="34" />}
        <path class="scene-ground" d="M-900 234H1300V400H-900Z" />
        <path class="scene-leg" d={shape.leg} />
        <path class="scene-tendon" d={shape.tendon} />
        {pose === 'rising' && <path class="scene-lift" d="M98 208V156M83 171l15-17 15 17" />}
      </svg>
    </figure>
  );
}
