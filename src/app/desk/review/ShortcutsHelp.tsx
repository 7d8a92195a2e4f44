import { Trans } from "@lingui/react/macro"
import type { ReactNode } from "react"
import styles from "./ShortcutsHelp.module.css"

type Props = { readonly areOn: boolean; readonly onChoose: (areOn: boolean) => void }

/** The keys of the review, and the way to turn them off. Not shown where there is no keyboard. */
export const ShortcutsHelp = ({ areOn, onChoose }: Props) => (
  <div className={styles.help}>
    <label className={styles.choice}>
      <input type="checkbox" checked={areOn} onChange={event => onChoose(event.target.checked)} />
      <Trans>Raccourcis clavier</Trans>
    </label>
    {areOn && (
      <dl className={styles.keys}>
        <Shortcut keys={["J", "K", "L"]}>
          <Trans>reculer, pause, lire</Trans>
        </Shortcut>
        <Shortcut keys={["←", "→"]}>
          <Trans>image par image</Trans>
        </Shortcut>
        <Shortcut keys={["⇧ ←", "⇧ →"]}>
          <Trans>dix images</Trans>
        </Shortcut>
        <Shortcut keys={["I", "O"]}>
          <Trans>commencer, finir ici</Trans>
        </Shortcut>
        <Shortcut keys={["A"]}>
          <Trans>valider</Trans>
        </Shortcut>
        <Shortcut keys={["R"]}>
          <Trans>à refaire</Trans>
        </Shortcut>
        <Shortcut keys={["P", "N"]}>
          <Trans>phrase d’avant, d’après</Trans>
        </Shortcut>
      </dl>
    )}
  </div>
)

type ShortcutProps = { readonly keys: readonly string[]; readonly children: ReactNode }

const Shortcut = ({ keys, children }: ShortcutProps) => (
  <div>
    <dt>
      {keys.map(key => (
        <kbd key={key}>{key}</kbd>
      ))}
    </dt>
    <dd>{children}</dd>
  </div>
)
