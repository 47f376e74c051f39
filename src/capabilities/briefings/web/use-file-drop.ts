import { useEffect, useEffectEvent, useState } from "react";

const filesOf = ({ dataTransfer }: DragEvent): FileList | undefined => (dataTransfer?.types.includes("Files") === true ? dataTransfer.files : undefined);

/**
 * Files dropped anywhere in the window, which would else be opened in the page's stead. Text that is dragged about is left
 * alone. Gives whether files are being dragged over it.
 */
export function useFileDrop(onFiles: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false);
  const take = useEffectEvent(onFiles);
  useEffect(() => {
    const drag = (event: DragEvent) => {
      if (!filesOf(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => { if (event.relatedTarget === null) setOver(false); };
    const drop = (event: DragEvent) => {
      const files = filesOf(event);
      setOver(false);
      if (!files) return;
      event.preventDefault();
      take([...files]);
    };
    window.addEventListener("dragover", drag);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", drag);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop);
    };
  }, []);
  return over;
}
