package org.asigna.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MountsTest {
    private final Path list;

    MountsTest(@TempDir Path folder) {
        this.list = folder.resolve("mountinfo");
    }

    @Test
    void areToldByTheirPaths() throws IOException {
        Mounts mounts = of("""
                22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
                97 22 254:0 /srv/volumes/out /data/out rw,relatime shared:1 - ext4 /dev/vda rw
                """);

        assertThat(mounts.contains(Path.of("/data/out"))).isTrue();
        assertThat(mounts.contains(Path.of("/data"))).isFalse();
        assertThat(mounts.contains(Path.of("/srv/volumes/out"))).isFalse();
        assertThat(mounts.contains(Path.of("/data/out/inside"))).isFalse();
    }

    @Test
    void mayHaveSpacesAndLettersOfAllKinds() throws IOException {
        Mounts mounts = of("97 22 254:0 / /año/our\\040out\\134x rw - ext4 /dev/vda rw\n");

        assertThat(mounts.contains(Path.of("/año/our out\\x"))).isTrue();
    }

    @Test
    void areNoneWhereTheSystemListsNone() throws IOException {
        assertThat(Mounts.of(list).contains(Path.of("/"))).isFalse();
    }

    private Mounts of(String lines) throws IOException {
        return Mounts.of(Files.writeString(list, lines));
    }
}
