import { Trans, useLingui } from "@lingui/react/macro"
import { FileUp } from "lucide-react"
import { useEffect, useRef, useState } from "react"
import type { BoardShape } from "../../../api/shapes"
import type { CampaignId } from "../../../domain/ids"
import { clearDone, isDone, useSealedDrops } from "../../stores/drops"
import { bringDrop, dropFiles, isPlaced } from "../../stores/sealed-drop"
import { Button } from "../../ui/Button"
import styles from "./SealedDrop.module.css"
import { SealedDropItem } from "./SealedDropItem"

const bringsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") === true

/** Files may be let go anywhere on the page. @returns whether some are being carried over it now */
const useDroppedFiles = (campaignId: CampaignId): boolean => {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (!bringsFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent): void => {
      // Out of the window, and not from one part of the page to another.
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent): void => {
      if (!bringsFiles(event)) return
      event.preventDefault()
      setOver(false)
      dropFiles(event.dataTransfer?.files ?? [], campaignId)
    }
    document.addEventListener("dragover", over)
    document.addEventListener("dragleave", leave)
    document.addEventListener("drop", drop)
    return () => {
      document.removeEventListener("dragover", over)
      document.removeEventListener("dragleave", leave)
      document.removeEventListener("drop", drop)
    }
  }, [campaignId])
  return isOver
}

/** Where takes are handed in that came by other ways: let go anywhere on the board, or chosen. */
export const SealedDrop = ({ board }: { readonly board: BoardShape }) => {
  const { t } = useLingui()
  const { id: campaignId } = board.campaign
  const input = useRef<HTMLInputElement>(null)
  const drops = useSealedDrops(state => state.drops).filter(drop => drop.campaignId === campaignId)
  const placed = drops.filter(isPlaced)
  const isOver = useDroppedFiles(campaignId)
  return (
    <section className={styles.drop} data-over={isOver} aria-label={t`Fichiers déposés`}>
      <div className={styles.head}>
        <p>
          {isOver ? (
            <Trans>Lâchez les fichiers n’importe où.</Trans>
          ) : (
            <Trans>
              Une prise vous arrive par messagerie ou sur une clé ? Déposez ici son fichier scellé, ou
              n’importe quelle vidéo.
            </Trans>
          )}
        </p>
        <Button icon={<FileUp aria-hidden />} onClick={() => input.current?.click()}>
          <Trans>Déposer des fichiers</Trans>
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          multiple
          onChange={({ currentTarget }) => {
            dropFiles([...(currentTarget.files ?? [])], campaignId)
            // So that the same file can be chosen again.
            currentTarget.value = ""
          }}
        />
      </div>
      {drops.length > 0 && (
        <ul className={styles.items}>
          {drops.map(drop => (
            <SealedDropItem key={drop.id} drop={drop} board={board} />
          ))}
        </ul>
      )}
      {(placed.length > 1 || drops.some(isDone)) && (
        <div className={styles.all}>
          {placed.length > 1 && (
            <Button tone="primary" icon={<FileUp aria-hidden />} onClick={() => placed.forEach(bringDrop)}>
              <Trans>Déposer les {placed.length} vidéos</Trans>
            </Button>
          )}
          {drops.some(isDone) && (
            <Button tone="quiet" onClick={clearDone}>
              <Trans>Effacer ce qui est fini</Trans>
            </Button>
          )}
        </div>
      )}
    </section>
  )
}
