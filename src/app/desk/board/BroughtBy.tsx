import { Trans } from "@lingui/react/macro"
import { FileUp } from "lucide-react"
import type { DeskSubmissionShape } from "../../../api/shapes"
import { useDeskBoard } from "../../stores/desk-board"
import styles from "./LineStanding.module.css"

type Props = { readonly submission: DeskSubmissionShape | undefined }

/** That it was not her phone that sent a take, but a coordinator who brought it in; nothing where it was. */
export const BroughtBy = ({ submission }: Props) => {
  const coordinators = useDeskBoard(state => state.board?.coordinators)
  const by = submission?.handedInBy ?? null
  if (by === null) return null
  // She may have left the campaign since.
  const name = coordinators?.find(({ id }) => id === by)?.name
  return (
    <p className={styles.brought}>
      <FileUp aria-hidden />
      {name === undefined ? <Trans>Déposée par la régie</Trans> : <Trans>Déposée par {name}</Trans>}
    </p>
  )
}
