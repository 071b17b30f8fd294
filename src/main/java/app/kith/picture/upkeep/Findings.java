package app.kith.picture.upkeep;

import app.kith.picture.Renditions;
import app.kith.picture.store.Store;
import app.kith.picture.store.StoreName;
import java.util.ArrayList;
import java.util.List;

/**
 * What an audit of one store has found.
 *
 * @param missing shown by a picture, and not there
 * @param altered there, but of another length or with another checksum than what was put
 * @param unreferenced there, and wanted by nobody
 */
record Findings(StoreName store, List<Renditions.Placed> missing, List<Renditions.Placed> altered, List<Store.Found> unreferenced, Notes notes) {

    /** What is as it should be and good to know; counted while the audit goes on. */
    static final class Notes {
        int shown;
        int waiting;
        int leaving;
        int quarantined;
        int restored;
        int foreign;
        int read;
    }

    Findings(StoreName store) {
        this(store, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new Notes());
    }

    boolean none() {
        return missing.isEmpty() && altered.isEmpty() && unreferenced.isEmpty();
    }
}
