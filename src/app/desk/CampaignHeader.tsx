import { Trans, useLingui } from "@lingui/react/macro"
import { Clapperboard, KeyRound, LayoutList, Mail, PenLine, Settings, UsersRound } from "lucide-react"
import { useEffect, useRef, useState } from "react"
import { Link } from "wouter"
import type { BoardShape } from "../../api/shapes"
import { Button } from "../ui/Button"
import styles from "./CampaignHeader.module.css"
import { DeadlineWords } from "./campaigns/DeadlineWords"
import { FormatBadge } from "./campaigns/FormatBadge"
import { SettingsDialog } from "./campaigns/SettingsDialog"
import { ForEditors } from "./own-role"
import { boardPath, coordinationPath, filmPath, messagesPath, peoplePath, scriptPath } from "./paths"
import { PhaseStepper } from "./phase/PhaseStepper"

/** Which of the campaign's screens is open. */
export type CampaignPlace = "board" | "script" | "people" | "messages" | "film" | "coordination"

type Props = { readonly board: BoardShape; readonly place: CampaignPlace }

/** The campaign's title, its facts, and the way between its screens. */
export const CampaignHeader = ({ board, place }: Props) => {
  const { t } = useLingui()
  const [isSetting, setSetting] = useState(false)
  const { campaign } = board
  const places = useRef<HTMLElement>(null)
  // On a phone the row is longer than the screen: where she is has to be in sight.
  useEffect(() => {
    places.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" })
  }, [])
  const current = (of: CampaignPlace) => (place === of ? ("page" as const) : undefined)
  return (
    <div className={styles.header}>
      <div className={styles.title}>
        <h1>{campaign.title}</h1>
        <p className={styles.facts}>
          <FormatBadge format={campaign.format} />
          <DeadlineWords deadline={campaign.deadline} />
        </p>
      </div>
      <nav ref={places} className={styles.places} aria-label={t`Campagne`}>
        <Link to={boardPath(campaign.id)} aria-current={current("board")}>
          <LayoutList aria-hidden />
          <Trans>Tableau</Trans>
        </Link>
        <Link to={scriptPath(campaign.id)} aria-current={current("script")}>
          <PenLine aria-hidden />
          <Trans>Texte</Trans>
        </Link>
        <Link to={peoplePath(campaign.id)} aria-current={current("people")}>
          <UsersRound aria-hidden />
          <Trans>Équipe</Trans>
        </Link>
        <Link to={messagesPath(campaign.id)} aria-current={current("messages")}>
          <Mail aria-hidden />
          <Trans>Messages</Trans>
        </Link>
        <Link to={filmPath(campaign.id)} aria-current={current("film")}>
          <Clapperboard aria-hidden />
          <Trans>Film</Trans>
        </Link>
        <Link to={coordinationPath(campaign.id)} aria-current={current("coordination")}>
          <KeyRound aria-hidden />
          <Trans>Régie</Trans>
        </Link>
        <ForEditors>
          <Button tone="quiet" icon={<Settings aria-hidden />} onClick={() => setSetting(true)}>
            <Trans>Réglages</Trans>
          </Button>
        </ForEditors>
      </nav>
      <div className={styles.phases}>
        <PhaseStepper campaign={campaign} />
      </div>
      {isSetting && <SettingsDialog board={board} onClose={() => setSetting(false)} />}
    </div>
  )
}
