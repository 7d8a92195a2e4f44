import { Trans } from "@lingui/react/macro"
import { Eye, Link2, QrCode as QrCodeIcon, Split, TableProperties, UserRoundPlus } from "lucide-react"
import { lazy, Suspense, useState } from "react"
import type { BoardShape } from "../../../api/shapes"
import { Button } from "../../ui/Button"
import { ButtonLink } from "../../ui/ButtonLink"
import { Notice } from "../../ui/Notice"
import { ForEditors } from "../own-role"
import { linkSheetPath } from "../paths"
import { UndoBar } from "../UndoBar"
import { Arrivals } from "./Arrivals"
import { OpenLinkDialog } from "./OpenLinkDialog"
import styles from "./PeopleScreen.module.css"
import { PersonDialog } from "./PersonDialog"
import { ShareOutDialog } from "./ShareOutDialog"
import { TeamList } from "./TeamList"
import { TrialDialog } from "./TrialDialog"

/** With what reads spreadsheets: for whoever brings one. */
const ImportDialog = lazy(async () => ({ default: (await import("./import/ImportDialog")).ImportDialog }))

type Open = "add" | "import" | "open-link" | "share-out" | "trial"

/** The people of a campaign: who they are, where each of them is, and what can be done for them all. */
export const PeopleScreen = ({ board }: { readonly board: BoardShape }) => {
  const [open, setOpen] = useState<Open>()
  const close = (): void => setOpen(undefined)
  return (
    <div className={styles.people}>
      <ForEditors>
        <div className={styles.tools}>
          <Button
            tone={board.contributors.length === 0 ? "primary" : "secondary"}
            icon={<TableProperties aria-hidden />}
            onClick={() => setOpen("import")}
          >
            <Trans>Importer un tableur</Trans>
          </Button>
          <Button icon={<UserRoundPlus aria-hidden />} onClick={() => setOpen("add")}>
            <Trans>Ajouter une personne</Trans>
          </Button>
          <Button icon={<Link2 aria-hidden />} onClick={() => setOpen("open-link")}>
            <Trans>Lien de groupe</Trans>
          </Button>
          {board.contributors.length > 0 && (
            <ButtonLink to={linkSheetPath(board.campaign.id)} tone="secondary">
              <QrCodeIcon aria-hidden />
              <Trans>Tous les liens</Trans>
            </ButtonLink>
          )}
          {board.contributors.length > 0 && (
            <Button icon={<Split aria-hidden />} onClick={() => setOpen("share-out")}>
              <Trans>Répartir les phrases</Trans>
            </Button>
          )}
          <Button tone="quiet" icon={<Eye aria-hidden />} onClick={() => setOpen("trial")}>
            <Trans>Voir comme l’équipe</Trans>
          </Button>
        </div>
      </ForEditors>
      <Arrivals board={board} />
      {board.contributors.length === 0 ? (
        <Notice title={<Trans>L’équipe est encore vide</Trans>}>
          <Trans>
            Collez la liste de votre tableur, ou ajoutez les personnes une à une. Chacune reçoit un lien à
            elle : ni compte, ni application.
          </Trans>
        </Notice>
      ) : (
        <TeamList board={board} />
      )}
      {open === "add" && <PersonDialog onClose={close} />}
      {open === "import" && (
        <Suspense>
          <ImportDialog board={board} onClose={close} />
        </Suspense>
      )}
      {open === "open-link" && <OpenLinkDialog board={board} onClose={close} />}
      {open === "trial" && <TrialDialog onClose={close} />}
      {open === "share-out" && <ShareOutDialog board={board} onClose={close} />}
      <UndoBar />
    </div>
  )
}
