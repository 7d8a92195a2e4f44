/** Three voices that meet in one. */
export const Logo = () => (
  <svg viewBox="0 0 48 48" aria-hidden="true">
    <g fill="none" strokeWidth="5" strokeLinecap="round">
      <path d="M5 11c11 0 13 13 24 13h14" stroke="var(--violet)" />
      <path d="M5 37c11 0 13-13 24-13h14" stroke="var(--violet)" />
      <path d="M5 24h38" stroke="var(--accent)" />
    </g>
  </svg>
)
