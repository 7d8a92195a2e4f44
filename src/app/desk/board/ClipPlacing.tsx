import { Trans } from "@lingui/react/macro"
import { FileUp } from "lucide-react"
import type { BoardShape } from "../../../api/shapes"
import { speakersFor } from "../../../domain/clip-place"
import type { ContributorId, LineId } from "../../../domain/ids"
import type { Drop } from "../../stores/drops"
import { bringDrop, isPlaced, placeDrop } from "../../stores/sealed-drop"
import { Button } from "../../ui/Button"
import { SelectField } from "../../ui/SelectField"
import styles from "./ClipPlacing.module.css"

type Props = { readonly drop: Drop; readonly board: BoardShape }

/** The longest excerpt of a line that a list of lines shows, in characters. */
const EXCERPT = 60

const excerptOf = (text: string): string => (text.length > EXCERPT ? `${text.slice(0, EXCERPT - 1)}…` : text)

/** Asks whose take of which line a clip is; guessed, so that most often one press is enough. */
export const ClipPlacing = ({ drop, board }: Props) => {
  const { lineId, contributorId } = drop.place ?? {}
  const line = board.lines.find(({ id }) => id === lineId)
  const speakers = speakersFor(line, board.contributors)
  const isNobodys = line !== undefined && line.contributorIds.length === 0

  const chooseLine = (id: LineId): void => {
    const next = board.lines.find(one => one.id === id)
    const theirs = speakersFor(next, board.contributors)
    const isStill = theirs.some(person => person.id === contributorId)
    const alone = theirs.length === 1 ? theirs[0]?.id : undefined
    placeDrop(drop.id, { lineId: id, contributorId: isStill ? contributorId : alone })
  }
  const chooseSpeaker = (id: ContributorId): void =>
    placeDrop(drop.id, { lineId, contributorId: id === "" ? undefined : id })

  return (
    <div className={styles.placing}>
      <SelectField
        label={<Trans>Pour la phrase</Trans>}
        value={lineId ?? ""}
        onChange={({ target }) => chooseLine(target.value)}
      >
        {lineId === undefined && <option value="" />}
        {board.lines.map(({ id, text }, index) => (
          <option key={id} value={id}>
            {index + 1}. {excerptOf(text)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={<Trans>Dite par</Trans>}
        hint={isNobodys ? <Trans>La phrase lui sera confiée.</Trans> : undefined}
        value={contributorId ?? ""}
        onChange={({ target }) => chooseSpeaker(target.value)}
      >
        {contributorId === undefined && <option value="" />}
        {speakers.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <Button
        tone="primary"
        icon={<FileUp aria-hidden />}
        disabled={!isPlaced(drop)}
        onClick={() => bringDrop(drop)}
      >
        <Trans>Déposer cette vidéo</Trans>
      </Button>
    </div>
  )
}
