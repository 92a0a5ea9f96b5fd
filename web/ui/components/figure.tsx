/** Our own drawing: a leg in a few thick shapes, the tendon in amber; the heel rises once, slowly, and stays. */
import './figure.css';

export function HeelRise({ label }: { label: string }) {
  return (
    <figure class="scene">
      <svg viewBox="0 0 400 250" preserveAspectRatio="xMidYMax slice" role="img" aria-label={label}>
        <circle class="scene-far" cx="196" cy="236" r="178" />
        <circle class="scene-back" cx="196" cy="236" r="118" />
        <path class="scene-ground" d="M-200 236h800v100h-800z" />
        <g class="leg">
          <g class="leg-upper">
            <path
              class="skin"
              d="M166 -30C146 8 142 48 158 88 168 114 170 130 168 156L206 160C212 126 226 84 236 -30Z"
            />
          </g>
          <path class="skin-line toes" d="M262 219H298" />
          <path class="skin-line leg-foot" d="M160 180 258 215 193 158Z" />
          <g class="leg-upper">
            <path class="tendon" d="M156 62C170 96 172 118 163 140 158 152 152 160 148 172" />
          </g>
        </g>
        <path class="lift" d="M96 206V150M80 166l16-18 16 18" />
      </svg>
    </figure>
  );
}
