import { Trans, useLingui } from "@lingui/react/macro"
import { Check, X } from "lucide-react"
import type { BoardShape, LineShape, ProposalShape } from "../../../api/shapes"
import { type DiffPart, diffWords } from "../../../domain/word-diff"
import { decideProposal } from "../../stores/board-actions"
import { Button } from "../../ui/Button"
import { useMay } from "../own-role"
import styles from "./OtherWordings.module.css"

type Props = { readonly board: BoardShape; readonly line: LineShape }

/** What the speakers of a line propose to say instead, with the difference shown. */
export const OtherWordings = ({ board, line }: Props) =>
  board.proposals
    .filter(({ lineId }) => lineId === line.id)
    .map(proposal => (
      <OtherWording
        key={proposal.contributorId}
        proposal={proposal}
        text={line.text}
        name={board.contributors.find(({ id }) => id === proposal.contributorId)?.name ?? ""}
      />
    ))

type WordingProps = { readonly proposal: ProposalShape; readonly text: string; readonly name: string }

const OtherWording = ({ proposal, text, name }: WordingProps) => {
  const { t } = useLingui()
  return (
    <section className={styles.wording} aria-label={t`Proposition de ${name}`}>
      <p className={styles.who}>
        <Trans>{name} propose</Trans>
      </p>
      <p className={styles.text}>
        {diffWords(text, proposal.text).map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other name than their place
          <Part key={index} part={part} />
        ))}
      </p>
      {useMay("editor") && (
        <div className={styles.choices}>
          <Button
            tone="primary"
            icon={<Check aria-hidden />}
            onClick={() => void decideProposal(proposal, "accepted")}
          >
            <Trans>Retenir</Trans>
          </Button>
          <Button icon={<X aria-hidden />} onClick={() => void decideProposal(proposal, "declined")}>
            <Trans>Ne pas retenir</Trans>
          </Button>
        </div>
      )}
    </section>
  )
}

const Part = ({ part: { kind, text } }: { readonly part: DiffPart }) => {
  if (kind === "removed") return <del>{text}</del>
  return kind === "added" ? <ins>{text}</ins> : text
}
