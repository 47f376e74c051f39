import { Type } from "typebox";

export const ItemCode = Type.String({ pattern: "^[a-z][A-Za-z0-9]{1,49}$", title: "事项编码" });
