import { Trans } from "@lingui/react/macro"
import styles from "./SafariSteps.module.css"

/** Safari's own sign for sharing: an arrow that leaves a box. */
const ShareSign = ({ x, y }: { readonly x: number; readonly y: number }) => (
  <path
    className={styles.sign}
    transform={`translate(${x} ${y})`}
    d="M-5-3h-3v13h16V-3h-3M0 4v-14m-4.5 4.5L0-10l4.5 4.5"
  />
)

/** The bar below a page, its middle button lit. */
const ShareStep = () => (
  <svg className={styles.picture} viewBox="0 0 160 72" aria-hidden="true">
    <rect className={styles.screen} x="1" y="1" width="158" height="70" rx="12" />
    <path className={styles.words} d="M16 16h92M16 28h60" />
    <path className={styles.bar} d="M1 42h158" />
    <path className={styles.faint} d="M24 52l-5 5 5 5M50 52l5 5-5 5M104 51h12v12h-12zM134 51h12v12h-12z" />
    <circle className={styles.lit} cx="80" cy="57" r="13" />
    <ShareSign x={80} y={56} />
  </svg>
)

/** The menu that opens, the row that she looks for lit. */
const AddStep = () => (
  <svg className={styles.picture} viewBox="0 0 160 72" aria-hidden="true">
    <rect className={styles.screen} x="1" y="1" width="158" height="70" rx="12" />
    <path className={styles.words} d="M16 14h72M16 60h86" />
    <path className={styles.faint} d="M134 9h10v10h-10zM134 55h10v10h-10z" />
    <rect className={styles.lit} x="6" y="25" width="148" height="23" rx="7" />
    <path className={styles.sign} d="M16 36.5h96M131 29h15v15h-15zm7.500 3.500v8m-4-4h8" />
  </svg>
)

/** The two steps in Safari's menu, each with a drawing. There is no way to do them for her. */
export const SafariSteps = () => (
  <ol className={styles.steps}>
    <li>
      <ShareStep />
      <span>
        <Trans>
          Touchez <strong>Partager</strong>, dans la barre de Safari.
        </Trans>
      </span>
    </li>
    <li>
      <AddStep />
      <span>
        <Trans>
          Puis <strong>Sur l’écran d’accueil</strong>. L’application vous demandera un code : il s’affiche
          ci-dessous.
        </Trans>
      </span>
    </li>
  </ol>
)
