import { Trans } from "@lingui/react/macro"
import styles from "./CueKeys.module.css"

/** What the keys do, for whoever wants to know. */
export const CueKeys = () => (
  <details className={styles.keys}>
    <summary>
      <Trans>Au clavier</Trans>
    </summary>
    <dl>
      <div>
        <dt>
          <kbd>Ctrl</kbd> <kbd>↵</kbd>
        </dt>
        <dd>
          <Trans>champ suivant ; avec Maj, le précédent</Trans>
        </dd>
      </div>
      <div>
        <dt>
          <kbd>Alt</kbd> <kbd>↵</kbd>
        </dt>
        <dd>
          <Trans>couper le sous-titre au curseur</Trans>
        </dd>
      </div>
      <div>
        <dt>
          <kbd>⌫</kbd>
        </dt>
        <dd>
          <Trans>tout au début : joindre au précédent</Trans>
        </dd>
      </div>
      <div>
        <dt>
          <kbd>Alt</kbd> <kbd>I</kbd> · <kbd>O</kbd>
        </dt>
        <dd>
          <Trans>début ou fin à l’image affichée</Trans>
        </dd>
      </div>
      <div>
        <dt>
          <kbd>
            <Trans>Maj</Trans>
          </kbd>{" "}
          <kbd>
            <Trans>Espace</Trans>
          </kbd>
        </dt>
        <dd>
          <Trans>lecture, pause ; hors d’un champ, Espace seul, J K L et les flèches</Trans>
        </dd>
      </div>
      <div>
        <dt>
          <kbd>↑</kbd> <kbd>↓</kbd>
        </dt>
        <dd>
          <Trans>dans un temps : une image de plus ou de moins</Trans>
        </dd>
      </div>
      <div>
        <dt>
          <kbd>Ctrl</kbd> <kbd>Z</kbd>
        </dt>
        <dd>
          <Trans>annuler ; avec Maj, rétablir</Trans>
        </dd>
      </div>
    </dl>
  </details>
)
