import { Trans, useLingui } from "@lingui/react/macro"
import type { ReactNode } from "react"
import { Dialog } from "../../ui/Dialog"
import styles from "./KeysDialog.module.css"

type Props = {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly areOn: boolean
  readonly onChoose: (areOn: boolean) => void
}

/** The keys of the review, and the way to turn them off. */
export const KeysDialog = ({ isOpen, onClose, areOn, onChoose }: Props) => (
  <Dialog title={<Trans>Raccourcis clavier</Trans>} isOpen={isOpen} onClose={onClose} isWide>
    <label className={styles.choice}>
      <input type="checkbox" checked={areOn} onChange={event => onChoose(event.target.checked)} />
      <Trans>Utiliser ces touches sur cet appareil</Trans>
    </label>
    <div className={styles.groups} data-off={!areOn}>
      <Playing />
      <Deciding />
    </div>
  </Dialog>
)

const Playing = () => {
  const { t } = useLingui()
  return (
    <Group title={<Trans>Regarder</Trans>}>
      <Shortcut keys={["J", "K", "L"]}>
        <Trans>en arrière, pause, lire ; encore, plus vite</Trans>
      </Shortcut>
      <Shortcut keys={[t`Espace`]}>
        <Trans>lire, pause</Trans>
      </Shortcut>
      <Shortcut keys={["←", "→"]}>
        <Trans>image par image</Trans>
      </Shortcut>
      <Shortcut keys={["⇧ ←", "⇧ →"]}>
        <Trans>dix images</Trans>
      </Shortcut>
      <Shortcut keys={["↑", "↓"]}>
        <Trans>une seconde</Trans>
      </Shortcut>
      <Shortcut keys={["C"]}>
        <Trans>enchaîner avec les phrases voisines</Trans>
      </Shortcut>
      <Shortcut keys={["V"]}>
        <Trans>comparer deux prises</Trans>
      </Shortcut>
      <Shortcut keys={["S", "G"]}>
        <Trans>sous-titres, consignes de cadrage</Trans>
      </Shortcut>
    </Group>
  )
}

const Deciding = () => (
  <Group title={<Trans>Décider</Trans>}>
    <Shortcut keys={["A"]}>
      <Trans>valider</Trans>
    </Shortcut>
    <Shortcut keys={["R"]}>
      <Trans>à refaire</Trans>
    </Shortcut>
    <Shortcut keys={["T"]}>
      <Trans>une note à ce moment</Trans>
    </Shortcut>
    <Shortcut keys={["I", "O"]}>
      <Trans>commencer, finir ici</Trans>
    </Shortcut>
    <Shortcut keys={["P", "N"]}>
      <Trans>prise à relire d’avant, d’après</Trans>
    </Shortcut>
    <Shortcut keys={["⇧ P", "⇧ N"]}>
      <Trans>phrase d’avant, d’après</Trans>
    </Shortcut>
    <Shortcut keys={["Ctrl Z", "⌘ Z"]}>
      <Trans>revenir sur la décision</Trans>
    </Shortcut>
  </Group>
)

type GroupProps = { readonly title: ReactNode; readonly children: ReactNode }

const Group = ({ title, children }: GroupProps) => (
  <section>
    <h3>{title}</h3>
    <dl className={styles.keys}>{children}</dl>
  </section>
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
