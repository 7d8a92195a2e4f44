import { Trans, useLingui } from "@lingui/react/macro"
import { ChevronDown, UserRound, UserRoundX, UsersRound } from "lucide-react"
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from "react-aria-components"
import type { ContributorShape, LineShape } from "../../../api/shapes"
import { useMay } from "../own-role"
import { SpeakerChoice } from "./SpeakerChoice"
import styles from "./SpeakerPicker.module.css"
import { speakerNames } from "./speaker-names"

type Props = {
  readonly line: LineShape
  readonly position: number
  readonly contributors: readonly ContributorShape[]
}

/** What React Aria says of an element that is to have the focus back; a list it stands in takes it for its row. */
const FOCUS_COMES_BACK = "react-aria-focus-scope-restore"

const keepFocusFromRow = (button: HTMLButtonElement | null): (() => void) | undefined => {
  const stop = (event: Event): void => event.stopPropagation()
  button?.addEventListener(FOCUS_COMES_BACK, stop)
  return () => button?.removeEventListener(FOCUS_COMES_BACK, stop)
}

/** Who says the line: a button with the names, behind it the team to choose from. */
export const SpeakerPicker = ({ line, position, contributors }: Props) => {
  const { t, i18n } = useLingui()
  const mayEdit = useMay("editor")
  const speakers = line.contributorIds.flatMap(id => contributors.find(one => one.id === id) ?? [])
  const names = speakers.length === 0 ? t`Personne` : speakerNames(speakers, i18n.locale)
  const Icon = speakers.length === 0 ? UserRoundX : speakers.length === 1 ? UserRound : UsersRound
  if (!mayEdit) return <span className={styles.plain}>{names}</span>
  return (
    <DialogTrigger>
      <AriaButton
        ref={keepFocusFromRow}
        className={styles.button ?? ""}
        aria-label={t`Qui dit la phrase ${position} : ${names}`}
        data-empty={speakers.length === 0 || undefined}
      >
        <Icon aria-hidden />
        <span className={styles.names}>{names}</span>
        <ChevronDown aria-hidden />
      </AriaButton>
      <Popover className={styles.popover ?? ""} placement="bottom start">
        <Dialog className={styles.dialog ?? ""} aria-label={t`Qui dit la phrase ${position}`}>
          {({ close }) =>
            contributors.length === 0 ? (
              <p className={styles.nobody}>
                <Trans>L’équipe est encore vide. Ajoutez une personne, puis confiez-lui la phrase.</Trans>
              </p>
            ) : (
              <SpeakerChoice line={line} contributors={contributors} onDone={close} />
            )
          }
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
