package dev.aloud.speech;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads which functions a native library offers, without loading it: so Windows and Mac files can be checked anywhere. */
final class ExportedSymbols {
    private static final int ELF_DYNAMIC_SYMBOLS = 11;
    private static final int MACH_UNIVERSAL = 0xCAFEBABE;
    private static final int MACH_SYMBOLS = 2;

    private ExportedSymbols() {}

    private static ByteBuffer little(byte[] file) {
        return ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Names that a 64-bit Linux library defines for others. */
    static Set<String> ofElf(byte[] file) {
        ByteBuffer elf = little(file);
        int sections = (int) elf.getLong(0x28);
        int size = elf.getShort(0x3A);
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < elf.getShort(0x3C); i++) {
            int section = sections + i * size;
            if (elf.getInt(section + 4) == ELF_DYNAMIC_SYMBOLS) {
                int strings = (int) elf.getLong(sections + elf.getInt(section + 0x28) * size + 0x18);
                int from = (int) elf.getLong(section + 0x18);
                for (int at = from; at < from + elf.getLong(section + 0x20); at += 24) {
                    if (elf.getShort(at + 6) != 0 && elf.get(at + 4) >> 4 != 0) {
                        names.add(name(elf, strings + elf.getInt(at)));
                    }
                }
            }
        }
        return names;
    }

    /** Names in the export table of a 64-bit Windows library. */
    static Set<String> ofWindows(byte[] file) {
        ByteBuffer pe = little(file);
        int coff = pe.getInt(0x3C) + 4;
        int optional = coff + 20;
        int firstSection = optional + pe.getShort(coff + 16);
        int sections = pe.getShort(coff + 2);
        int table = offset(pe, firstSection, sections, pe.getInt(optional + 112));
        int list = offset(pe, firstSection, sections, pe.getInt(table + 32));
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < pe.getInt(table + 24); i++) {
            names.add(name(pe, offset(pe, firstSection, sections, pe.getInt(list + 4 * i))));
        }
        return names;
    }

    /** Where in the file stands what is at that address in memory. */
    private static int offset(ByteBuffer pe, int firstSection, int sections, int address) {
        for (int at = firstSection; at < firstSection + 40 * sections; at += 40) {
            int start = pe.getInt(at + 12);
            if (address >= start && address < start + pe.getInt(at + 16)) {
                return pe.getInt(at + 20) + address - start;
            }
        }
        throw new IllegalArgumentException("no section holds address " + address);
    }

    /** Names that each slice of a universal Mac library defines for others, by processor. */
    static TreeMap<String, Set<String>> ofMac(byte[] file) {
        ByteBuffer universal = ByteBuffer.wrap(file);
        if (universal.getInt(0) != MACH_UNIVERSAL) {
            throw new IllegalArgumentException("not a universal library");
        }
        TreeMap<String, Set<String>> slices = new TreeMap<>();
        for (int i = 0; i < universal.getInt(4); i++) {
            int entry = 8 + 20 * i;
            slices.put(processor(universal.getInt(entry)), ofSlice(little(file), universal.getInt(entry + 8)));
        }
        return slices;
    }

    private static String processor(int type) {
        return switch (type) {
            case 0x01000007 -> "x86_64";
            case 0x0100000C -> "arm64";
            default -> "processor " + type;
        };
    }

    private static Set<String> ofSlice(ByteBuffer mach, int start) {
        Set<String> names = new TreeSet<>();
        int command = start + 32;
        for (int i = 0; i < mach.getInt(start + 16); i++) {
            if (mach.getInt(command) == MACH_SYMBOLS) {
                int symbols = start + mach.getInt(command + 8);
                int strings = start + mach.getInt(command + 16);
                for (int at = symbols; at < symbols + 16 * mach.getInt(command + 12); at += 16) {
                    boolean external = (mach.get(at + 4) & 0x01) != 0;
                    boolean defined = (mach.get(at + 4) & 0x0E) != 0;
                    if (external && defined) {
                        names.add(name(mach, strings + mach.getInt(at) + 1));
                    }
                }
            }
            command += mach.getInt(command + 4);
        }
        return names;
    }

    private static String name(ByteBuffer file, int at) {
        int end = at;
        while (file.get(end) != 0) {
            end++;
        }
        return new String(file.array(), at, end - at, StandardCharsets.US_ASCII);
    }
}
