import { Drawer, Modal } from "antd";
import { useEffect, useRef, useState } from "react";
import { RecordForm, type FormHandle, type RecordFormProps } from "./record-form.tsx";
import { useIsPhone } from "./use-is-phone.ts";

export interface FormFrameProps<Values, Saved> extends Omit<RecordFormProps<Values, Saved>, "handle" | "cancellable"> {
  readonly title: string;
  readonly open: boolean;
}

const drawerWidth = 880;
const modalWidth = 560;

const useHandle = (onClose: () => void) => useRef<FormHandle>({ leave: onClose, focus: () => undefined });

/** Who works by keyboard goes on where the form was opened from: its frame leaves the page at once and gives no focus back. */
function useFocusBack(): void {
  const [opener] = useState(() => document.activeElement);
  useEffect(() => () => {
    setTimeout(() => { if (document.activeElement === document.body && opener instanceof HTMLElement && opener.isConnected) opener.focus(); });
  }, [opener]);
}

/** A form over the page it belongs to, for records of many fields. A click beside it does not close it. */
export function FormDrawer<Values extends object, Saved>({ title, open, ...form }: FormFrameProps<Values, Saved>) {
  const handle = useHandle(form.onClose);
  useFocusBack();
  const phone = useIsPhone();
  return (
    <Drawer
      title={title}
      open={open}
      size={phone ? "100%" : drawerWidth}
      className="form-frame"
      mask={{ closable: false }}
      destroyOnHidden
      onClose={() => { handle.current.leave(); }}
      afterOpenChange={(shown) => { if (shown) handle.current.focus(); }}
    >
      <RecordForm {...form} handle={handle} />
    </Drawer>
  );
}

/** A short form in the middle of the page: one decision, one correction. */
export function FormModal<Values extends object, Saved>({ title, open, columns = 1, ...form }: FormFrameProps<Values, Saved>) {
  const handle = useHandle(form.onClose);
  useFocusBack();
  return (
    <Modal
      title={title}
      open={open}
      width={columns === 2 ? drawerWidth : modalWidth}
      className="form-frame"
      centered
      mask={{ closable: false }}
      destroyOnHidden
      footer={null}
      onCancel={() => { handle.current.leave(); }}
      afterOpenChange={(shown) => { if (shown) handle.current.focus(); }}
    >
      <RecordForm {...form} columns={columns} handle={handle} />
    </Modal>
  );
}
