#!/usr/bin/env node
import { keysProgram } from "./keysProgram.ts";
import { main } from "./main.ts";

await main(keysProgram);
